package io.serai.integrations.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.integrations.internal.door.AnswerStore.Kept;
import io.serai.integrations.internal.door.AnswerStore.Known;
import io.serai.integrations.internal.tokens.StoredTokens;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface AnswerStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        byte[] REQUEST = {1, 2, 3};

        AnswerStore store();

        UUID token(WorkspaceId shop);

        private Kept answer() {
            return new Kept(201, Optional.of("application/json"), Optional.of(new byte[] {7}));
        }

        @Test
        default void theSameKeyBeginsOnceAndHearsWhatBecameOfIt() {
            var shop = WorkspaceId.next();
            UUID token = token(shop);
            assertThat(store().begin(shop, token, "k", REQUEST, NOON)).isEmpty();
            Known under = store().begin(shop, token, "k", new byte[] {9}, NOON.plusSeconds(1))
                    .orElseThrow();
            assertThat(under.answer()).isEmpty();
            assertThat(under.request()).containsExactly(REQUEST);
            assertThat(under.since()).isEqualTo(NOON);

            store().end(shop, token, "k", answer());
            Kept kept = store().begin(shop, token, "k", REQUEST, NOON)
                    .flatMap(Known::answer)
                    .orElseThrow();
            assertThat(kept.status()).isEqualTo(201);
            assertThat(kept.type()).contains("application/json");
            assertThat(kept.body().orElseThrow()).containsExactly(7);
        }

        @Test
        default void keysOfAnotherTokenAreOthers() {
            var shop = WorkspaceId.next();
            UUID token = token(shop);
            store().begin(shop, token, "k", REQUEST, NOON);
            assertThat(store().begin(shop, token, "other", REQUEST, NOON)).isEmpty();
            assertThat(store().begin(shop, token(shop), "k", REQUEST, NOON)).isEmpty();
        }

        @Test
        default void whatIsForgottenMayBeTriedAgain() {
            var shop = WorkspaceId.next();
            UUID token = token(shop);
            store().begin(shop, token, "k", REQUEST, NOON);
            store().forget(shop, token, "k");
            assertThat(store().begin(shop, token, "k", REQUEST, NOON.plusSeconds(5)))
                    .isEmpty();
            store().prune(WorkspaceId.next(), NOON.plusSeconds(60));
            store().prune(shop, NOON.plusSeconds(5));
            assertThat(store().begin(shop, token, "k", REQUEST, NOON)).isPresent();
            store().prune(shop, NOON.plusSeconds(6));
            assertThat(store().begin(shop, token, "k", REQUEST, NOON)).isEmpty();
        }

        @Test
        default void bodiesAreForgottenAndThatItWasDoneIsNot() {
            var shop = WorkspaceId.next();
            UUID token = token(shop);
            store().begin(shop, token, "k", REQUEST, NOON);
            store().end(shop, token, "k", answer());
            store().forgetBodies(WorkspaceId.next());
            assertThat(answered(shop, token).body()).isPresent();
            store().forgetBodies(shop);
            assertThat(answered(shop, token)).isEqualTo(new Kept(201, answer().type(), Optional.empty()));
        }

        private Kept answered(WorkspaceId shop, UUID token) {
            return store().begin(shop, token, "k", REQUEST, NOON)
                    .flatMap(Known::answer)
                    .orElseThrow();
        }
    }

    @Nested
    class InMemory implements AnswerStoreContract {
        private final AnswerStore store = new InMemoryAnswerStore();

        @Override
        public AnswerStore store() {
            return store;
        }

        @Override
        public UUID token(WorkspaceId shop) {
            return Ids.next();
        }
    }

    @Nested
    class Postgres implements AnswerStoreContract {
        private final AnswerStore store = new PostgresAnswerStore(DATABASE.jdbc());

        @Override
        public AnswerStore store() {
            return store;
        }

        @Override
        public UUID token(WorkspaceId shop) {
            return StoredTokens.made(DATABASE, shop);
        }
    }
}
