package io.serai.integrations.internal.chatwoot;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresNumberStore implements NumberStore {
    private final JdbcClient jdbc;

    PostgresNumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long number(WorkspaceId workspace, String kind, UUID id) {
        return known(workspace, kind, id).orElseGet(() -> {
            jdbc.sql("""
                    insert into compat_number (workspace_id, kind, id) values (:workspace, :kind, :id) on conflict do nothing
                    """)
                    .param("workspace", workspace.value())
                    .param("kind", kind)
                    .param("id", id)
                    .update();
            return known(workspace, kind, id).orElseThrow();
        });
    }

    private Optional<Long> known(WorkspaceId workspace, String kind, UUID id) {
        return jdbc.sql(
                        "select number from compat_number where workspace_id = :workspace and kind = :kind and id = :id")
                .param("workspace", workspace.value())
                .param("kind", kind)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<UUID> id(WorkspaceId workspace, String kind, long number) {
        return jdbc.sql(
                        "select id from compat_number where workspace_id = :workspace and kind = :kind and number = :number")
                .param("workspace", workspace.value())
                .param("kind", kind)
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<UUID> ids) {
        jdbc.sql("delete from compat_number where workspace_id = :workspace and id = any(:ids)")
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
