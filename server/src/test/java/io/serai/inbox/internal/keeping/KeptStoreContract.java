package io.serai.inbox.internal.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of such things keeps to. */
public interface KeptStoreContract<K extends Kept> {
    KeptStore<K> store();

    K made(UUID id, Optional<AgentId> owner, String name);

    private K put(WorkspaceId shop, UUID id, Optional<AgentId> owner, String name) {
        K kept = made(id, owner, name);
        assertThat(store().put(shop, kept, Instant.EPOCH)).isTrue();
        return kept;
    }

    @Test
    default void everybodysAndOnesOwnAreSeenByName() {
        var shop = WorkspaceId.next();
        var ana = new AgentId(Ids.next());
        var ben = new AgentId(Ids.next());
        K shops = put(shop, Ids.next(), Optional.empty(), "refund");
        K anas = put(shop, Ids.next(), Optional.of(ana), "bye");
        K bens = put(shop, Ids.next(), Optional.of(ben), "zebra");
        assertThat(store().of(shop, ana)).containsExactly(anas, shops);
        assertThat(store().of(shop, ben)).containsExactly(shops, bens);
        assertThat(store().of(WorkspaceId.next(), ana)).isEmpty();
    }

    @Test
    default void whatIsPutAgainIsReplacedInItsShopOnly() {
        var shop = WorkspaceId.next();
        var ana = new AgentId(Ids.next());
        UUID id = Ids.next();
        put(shop, id, Optional.empty(), "refund");
        K changed = put(shop, id, Optional.of(ana), "return");
        assertThat(store().find(shop, id)).contains(changed);
        var other = WorkspaceId.next();
        assertThat(store().put(other, made(id, Optional.empty(), "stolen"), Instant.EPOCH))
                .isFalse();
        assertThat(store().find(other, id)).isEmpty();
        assertThat(store().of(shop, ana)).containsExactly(changed);
    }

    @Test
    default void whatIsRemovedIsGoneFromItsShopOnly() {
        var shop = WorkspaceId.next();
        K kept = put(shop, Ids.next(), Optional.empty(), "refund");
        store().remove(WorkspaceId.next(), kept.id());
        assertThat(store().find(shop, kept.id())).contains(kept);
        store().remove(shop, kept.id());
        assertThat(store().find(shop, kept.id())).isEmpty();
    }
}
