package io.serai.language.internal.translation.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProviderStoreTest {
    interface Contract {
        Instant NOW = Instant.parse("2026-05-02T10:00:00Z");

        ProviderStore store();

        private Entry entry(UUID id, ProviderKind kind) {
            return new Entry(
                    id,
                    kind,
                    URI.create("https://t.example"),
                    "westeurope",
                    Optional.of(new byte[] {1, 2}),
                    true,
                    Optional.of(5_000L));
        }

        @Test
        default void providersKeepTheirPlaceUntilSomebodyOrdersThem() {
            var workspace = WorkspaceId.next();
            Entry one = entry(Ids.next(), ProviderKind.DEEPL);
            Entry two = entry(Ids.next(), ProviderKind.AZURE);
            store().save(workspace, one, NOW);
            store().save(workspace, two, NOW);
            store().save(workspace, entry(one.id(), ProviderKind.GOOGLE), NOW);
            assertThat(store().all(workspace))
                    .extracting(Entry::kind)
                    .containsExactly(ProviderKind.GOOGLE, ProviderKind.AZURE);
            store().order(workspace, List.of(two.id(), one.id()));
            assertThat(store().all(workspace)).extracting(Entry::id).containsExactly(two.id(), one.id());
            assertThat(store().all(workspace).getFirst().sealedKey().orElseThrow())
                    .containsExactly(1, 2);
            assertThat(store().all(workspace).getFirst().dailyLimit()).contains(5_000L);
            assertThat(store().all(WorkspaceId.next())).isEmpty();
            assertThat(store().remove(WorkspaceId.next(), one.id())).isFalse();
            assertThat(store().remove(workspace, one.id())).isTrue();
            assertThat(store().all(workspace)).extracting(Entry::id).containsExactly(two.id());
        }

        @Test
        default void rulesAreWhatTheyWereSetToLast() {
            var workspace = WorkspaceId.next();
            assertThat(store().rules(workspace)).isEmpty();
            store().rule(workspace, new Rules(true, false, Optional.of(10L)));
            store().rule(workspace, new Rules(false, true, Optional.empty()));
            assertThat(store().rules(workspace)).contains(new Rules(false, true, Optional.empty()));
        }
    }

    @Nested
    class InMemory implements Contract {
        private final ProviderStore store = new InMemoryProviderStore();

        @Override
        public ProviderStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final ProviderStore store =
                new PostgresProviderStore(TestDatabase.fresh().jdbc());

        @Override
        public ProviderStore store() {
            return store;
        }
    }
}
