package io.serai.integrations.internal.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumberStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface NumberStoreContract {
        NumberStore store();

        @Test
        default void aThingKeepsItsNumber() {
            var shop = WorkspaceId.next();
            UUID talk = Ids.next();
            long number = store().number(shop, "conversation", talk);
            assertThat(number).isPositive();
            assertThat(store().number(shop, "conversation", talk)).isEqualTo(number);
            assertThat(store().number(shop, "conversation", Ids.next())).isNotEqualTo(number);
            assertThat(store().id(shop, "conversation", number)).contains(talk);
        }

        @Test
        default void aNumberSaysNothingAboutOtherKindsAndShops() {
            var shop = WorkspaceId.next();
            long number = store().number(shop, "conversation", Ids.next());
            assertThat(store().id(shop, "contact", number)).isEmpty();
            assertThat(store().id(WorkspaceId.next(), "conversation", number)).isEmpty();
        }

        @Test
        default void whatIsForgottenHasNoNumberAnyMore() {
            var shop = WorkspaceId.next();
            UUID talk = Ids.next();
            long number = store().number(shop, "conversation", talk);
            store().forget(WorkspaceId.next(), List.of(talk));
            assertThat(store().id(shop, "conversation", number)).contains(talk);
            store().forget(shop, List.of(talk, Ids.next()));
            assertThat(store().id(shop, "conversation", number)).isEmpty();
        }
    }

    @Nested
    class InMemory implements NumberStoreContract {
        private final NumberStore store = new InMemoryNumberStore();

        @Override
        public NumberStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements NumberStoreContract {
        private final NumberStore store = new PostgresNumberStore(DATABASE.jdbc());

        @Override
        public NumberStore store() {
            return store;
        }
    }
}
