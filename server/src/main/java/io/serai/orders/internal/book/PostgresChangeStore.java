package io.serai.orders.internal.book;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresChangeStore implements ChangeStore {
    private final JdbcClient jdbc;

    PostgresChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(WorkspaceId workspace, String key, OrderId order, OrderChange.Kind kind, Instant at) {
        return jdbc.sql("""
                insert into shop_change (workspace_id, key, order_id, kind, state, at)
                values (:workspace, :key, :order, :kind, 'begun', :at) on conflict do nothing
                """)
                        .param("workspace", workspace.value())
                        .param("key", key)
                        .param("order", order.value())
                        .param("kind", kind.name().toLowerCase(Locale.ROOT))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public void ended(WorkspaceId workspace, String key, Ended how) {
        jdbc.sql(
                        "update shop_change set state = :state, detail = :detail where workspace_id = :workspace and key = :key")
                .param("state", how.how().name().toLowerCase(Locale.ROOT))
                .param("detail", how.detail().orElse(null))
                .param("workspace", workspace.value())
                .param("key", key)
                .update();
    }

    @Override
    public void forget(WorkspaceId workspace, String key) {
        jdbc.sql("delete from shop_change where workspace_id = :workspace and key = :key and state = 'begun'")
                .param("workspace", workspace.value())
                .param("key", key)
                .update();
    }

    @Override
    public Optional<Wish> wish(WorkspaceId workspace, String key) {
        return jdbc.sql("select * from shop_change where workspace_id = :workspace and key = :key")
                .param("workspace", workspace.value())
                .param("key", key)
                .query(PostgresChangeStore::read)
                .optional();
    }

    private static Wish read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        Optional<Ended> how = state.equals("begun")
                ? Optional.empty()
                : Optional.of(new Ended(
                        Ended.How.valueOf(state.toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getString("detail"))));
        return new Wish(
                new OrderId(row.getObject("order_id", UUID.class)),
                OrderChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                how);
    }
}
