package io.serai.orders.internal.book;

import io.serai.json.Json;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.internal.SampleOrders;
import io.serai.orders.internal.sources.TestSources;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import org.junit.jupiter.api.Nested;

class ChangeStoreTest {
    @Nested
    class InMemory implements ChangeStoreContract {
        private final ChangeStore store = new InMemoryChangeStore();
        private final WorkspaceId workspace = WorkspaceId.next();
        private final OrderId order = new OrderId(Ids.next());

        @Override
        public ChangeStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public OrderId order() {
            return order;
        }
    }

    @Nested
    class Postgres implements ChangeStoreContract {
        private final TestDatabase database = TestDatabase.fresh();
        private final ChangeStore store = new PostgresChangeStore(database.jdbc());
        private final WorkspaceId workspace = WorkspaceId.next();
        private final OrderId order = new OrderId(Ids.next());

        Postgres() {
            SourceId source = TestSources.add(database, workspace);
            new PostgresOrderStore(database.jdbc(), Json.mapper())
                    .save(
                            workspace,
                            new OrderSeal(TestVault.fresh(), Json.mapper())
                                    .seal(
                                            workspace,
                                            SampleOrders.order("1", "#1").as(order, source, SampleOrders.MONDAY)));
        }

        @Override
        public ChangeStore store() {
            return store;
        }

        @Override
        public WorkspaceId workspace() {
            return workspace;
        }

        @Override
        public OrderId order() {
            return order;
        }
    }
}
