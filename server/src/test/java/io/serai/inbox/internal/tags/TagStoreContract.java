package io.serai.inbox.internal.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.TagId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of tags keeps to. */
interface TagStoreContract {
    TagStore store();

    private static Tag tag(String name) {
        return new Tag(new TagId(Ids.next()), name, Tag.Color.RED);
    }

    @Test
    default void aNameIsGivenOnceHoweverItIsSpelled() {
        var shop = WorkspaceId.next();
        Tag first = store().add(shop, tag("Refund"), Instant.EPOCH);
        assertThat(store().add(shop, tag("refund"), Instant.EPOCH)).isEqualTo(first);
        assertThat(store().add(shop, tag("delivery"), Instant.EPOCH).id()).isNotEqualTo(first.id());
        assertThat(store().all(shop)).extracting(Tag::name).containsExactly("delivery", "Refund");
        assertThat(store().all(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void aTagIsRenamedUnlessTheNameIsTaken() {
        var shop = WorkspaceId.next();
        Tag refund = store().add(shop, tag("refund"), Instant.EPOCH);
        store().add(shop, tag("vip"), Instant.EPOCH);
        assertThat(store().change(shop, new Tag(refund.id(), "VIP", Tag.Color.BLUE)))
                .isEmpty();
        assertThat(store().change(shop, new Tag(refund.id(), "Refund", Tag.Color.BLUE)))
                .isPresent();
        assertThat(store().find(shop, refund.id())).contains(new Tag(refund.id(), "Refund", Tag.Color.BLUE));
        assertThat(store().change(WorkspaceId.next(), refund)).isEmpty();
    }

    @Test
    default void aRemovedTagIsGoneFromItsShopOnly() {
        var shop = WorkspaceId.next();
        Tag refund = store().add(shop, tag("refund"), Instant.EPOCH);
        store().remove(WorkspaceId.next(), refund.id());
        assertThat(store().all(shop)).hasSize(1);
        store().remove(shop, refund.id());
        assertThat(store().all(shop)).isEmpty();
    }
}
