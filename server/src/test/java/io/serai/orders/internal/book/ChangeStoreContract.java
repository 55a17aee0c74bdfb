package io.serai.orders.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.internal.book.ChangeStore.Ended;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface ChangeStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    ChangeStore store();

    WorkspaceId workspace();

    /** One that the store may refer to. */
    OrderId order();

    private boolean begin(String key) {
        return store().begin(workspace(), key, order(), OrderChange.Kind.CANCEL, NOW);
    }

    @Test
    default void aWishBeginsOnce() {
        assertThat(begin("a")).isTrue();
        assertThat(begin("a")).isFalse();
        assertThat(store().wish(workspace(), "a").orElseThrow().how()).isEmpty();
        assertThat(store().wish(WorkspaceId.next(), "a")).isEmpty();
    }

    @Test
    default void howItEndedIsRemembered() {
        begin("b");
        store().ended(workspace(), "b", new Ended(Ended.How.REFUSED, Optional.of("too late")));

        ChangeStore.Wish wish = store().wish(workspace(), "b").orElseThrow();
        assertThat(wish.how()).hasValue(new Ended(Ended.How.REFUSED, Optional.of("too late")));
        assertThat(wish.order()).isEqualTo(order());
        store().forget(workspace(), "b");
        assertThat(begin("b")).isFalse();
    }

    @Test
    default void whatDidNotHappenMayBeginAgain() {
        begin("c");
        store().forget(workspace(), "c");
        assertThat(begin("c")).isTrue();
    }
}
