package io.serai.orders.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.internal.SampleOrders;
import io.serai.orders.internal.sources.TestSources;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostgresOrderStoreTest implements OrderStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final OrderStore store = new PostgresOrderStore(DATABASE.jdbc(), Json.mapper());
    private final WorkspaceId workspace = WorkspaceId.next();
    private final SourceId source = TestSources.add(DATABASE, workspace);

    @Override
    public OrderStore store() {
        return store;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public SourceId source() {
        return source;
    }

    @Test
    void noRowSaysWhoBought() {
        store.save(
                workspace,
                SEAL.seal(
                        workspace,
                        SampleOrders.order("1", "#1").as(new OrderId(Ids.next()), source, SampleOrders.MONDAY)));

        String row = DATABASE.allRows()
                .sql("select o::text from shop_order o where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(String.class)
                .single()
                .toLowerCase(Locale.ROOT);
        assertThat(row).contains("lamp").doesNotContain("ana", "600111222", "madrid", "calle");
    }
}
