package io.serai.privacy.internal.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of passkeys keeps to. */
interface PasskeyStoreContract {
    WorkspaceId SHOP = WorkspaceId.next();
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    PasskeyStore store();

    AgentId somebody();

    private static PasskeyStore.Kept kept(String id, Instant at) {
        return new PasskeyStore.Kept(
                new PasskeyId(id),
                "Phone",
                new byte[] {1, 2},
                true,
                new PasskeyStore.Use(0, true, at),
                at,
                Optional.empty());
    }

    @Test
    default void whatWasAddedIsThereForItsOwnerOnlyAndOnce() {
        AgentId ana = somebody();
        AgentId ben = somebody();
        var first = kept("AAAAAAA1", NOON);
        assertThat(store().add(SHOP, ana, first)).isTrue();
        assertThat(store().add(SHOP, ben, first)).isFalse();
        assertThat(store().add(SHOP, ana, kept("AAAAAAA2", NOON.plusSeconds(1))))
                .isTrue();

        assertThat(store().of(SHOP, ana)).extracting(it -> it.id().value()).containsExactly("AAAAAAA1", "AAAAAAA2");
        assertThat(store().find(SHOP, ana, first.id()))
                .hasValueSatisfying(
                        it -> assertThat(it).usingRecursiveComparison().isEqualTo(first));
        assertThat(store().find(SHOP, ben, first.id())).isEmpty();
        assertThat(store().find(WorkspaceId.next(), ana, first.id())).isEmpty();
    }

    @Test
    default void itIsRenamedUsedAndRemovedByItsOwner() {
        AgentId ana = somebody();
        AgentId ben = somebody();
        var id = new PasskeyId("BBBBBBB1");
        store().add(SHOP, ana, kept("BBBBBBB1", NOON));

        assertThat(store().rename(SHOP, ben, id, "Mine")).isFalse();
        assertThat(store().rename(SHOP, ana, id, "Laptop")).isTrue();
        store().used(SHOP, ana, id, new PasskeyStore.Use(7, false, NOON.plusSeconds(60)));
        assertThat(store().find(SHOP, ana, id)).hasValueSatisfying(it -> {
            assertThat(it.name()).isEqualTo("Laptop");
            assertThat(it.use()).isEqualTo(new PasskeyStore.Use(7, false, NOON.plusSeconds(60)));
            assertThat(it.lastUsedAt()).contains(NOON.plusSeconds(60));
        });

        assertThat(store().remove(SHOP, ben, id)).isFalse();
        assertThat(store().remove(SHOP, ana, id)).isTrue();
        store().add(SHOP, ana, kept("BBBBBBB2", NOON));
        store().removeAll(SHOP, ana);
        assertThat(store().of(SHOP, ana)).isEmpty();
    }
}
