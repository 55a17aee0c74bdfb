package io.serai.orders.internal.hooks;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresDeliveryStore implements DeliveryStore {
    private final JdbcClient jdbc;

    PostgresDeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keep(WorkspaceId workspace, SourceId source, String delivery, byte[] sealed, Instant at) {
        return jdbc.sql("""
                insert into shop_delivery (source_id, workspace_id, delivery, sealed, received_at)
                select id, :workspace, :delivery, :sealed, :at from shop_source where workspace_id = :workspace and id = :source
                on conflict do nothing
                """)
                        .param("workspace", workspace.value())
                        .param("source", source.value())
                        .param("delivery", delivery)
                        .param("sealed", sealed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public Optional<byte[]> sealed(WorkspaceId workspace, SourceId source, String delivery) {
        return jdbc.sql("""
                select sealed from shop_delivery
                where workspace_id = :workspace and source_id = :source and delivery = :delivery and sealed is not null
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("delivery", delivery)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void workedOff(WorkspaceId workspace, SourceId source, String delivery) {
        jdbc.sql("""
                update shop_delivery set sealed = null
                where workspace_id = :workspace and source_id = :source and delivery = :delivery
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("delivery", delivery)
                .update();
    }

    @Override
    public int prune(Instant before) {
        return jdbc.sql("delete from shop_delivery where received_at < :before /* across workspaces */")
                .param("before", Timestamp.from(before))
                .update();
    }
}
