package io.serai.privacy.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.privacy.internal.vault.WorkspaceKeyStore.Purpose;
import io.serai.privacy.internal.vault.WorkspaceKeyStore.WrappedKey;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkspaceKeyStoreTest {
    interface Contract {
        WorkspaceKeyStore store();

        private static WrappedKey key(Purpose purpose, int id, int content) {
            return new WrappedKey(purpose, id, new byte[] {(byte) content});
        }

        @Test
        default void keysComeBackOldestFirst() {
            var shop = WorkspaceId.next();
            assertThat(store().add(shop, key(Purpose.SEAL, 2, 22), Instant.EPOCH))
                    .isTrue();
            assertThat(store().add(shop, key(Purpose.SEAL, 1, 11), Instant.EPOCH))
                    .isTrue();
            assertThat(store().keys(shop)).extracting(WrappedKey::id).containsExactly(1, 2);
            assertThat(store().keys(shop).getFirst().wrapped()).containsExactly(11);
        }

        @Test
        default void aKeyIsNeverWrittenOver() {
            var shop = WorkspaceId.next();
            store().add(shop, key(Purpose.SEAL, 1, 11), Instant.EPOCH);
            assertThat(store().add(shop, key(Purpose.SEAL, 1, 99), Instant.EPOCH))
                    .isFalse();
            assertThat(store().add(shop, key(Purpose.FINGERPRINT, 1, 33), Instant.EPOCH))
                    .isTrue();
            assertThat(store().keys(shop)).hasSize(2);
            assertThat(store().keys(shop))
                    .filteredOn(key -> key.purpose() == Purpose.SEAL)
                    .allSatisfy(key -> assertThat(key.wrapped()).containsExactly(11));
        }

        @Test
        default void eachWorkspaceHasItsOwn() {
            var shop = WorkspaceId.next();
            store().add(shop, key(Purpose.SEAL, 1, 11), Instant.EPOCH);
            assertThat(store().keys(WorkspaceId.next())).isEmpty();
        }
    }

    @Nested
    class InMemory implements Contract {
        private final WorkspaceKeyStore store = new InMemoryWorkspaceKeyStore();

        @Override
        public WorkspaceKeyStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final TestDatabase database = TestDatabase.fresh();
        private final WorkspaceKeyStore store = new PostgresWorkspaceKeyStore(
                database.jdbc(), Objects.requireNonNull(database.transactions().getTransactionManager()));

        @Override
        public WorkspaceKeyStore store() {
            return store;
        }

        @Test
        void aKeyOutlivesTheTransactionInWhichItWasMade() {
            var shop = WorkspaceId.next();
            database.transactions().executeWithoutResult(transaction -> {
                store.add(shop, new WrappedKey(Purpose.SEAL, 1, new byte[] {1}), Instant.EPOCH);
                transaction.setRollbackOnly();
            });
            assertThat(store.keys(shop)).hasSize(1);
        }
    }
}
