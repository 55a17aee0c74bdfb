package io.serai.models.internal.chat;

import io.serai.models.ChatConnections.Endpoint;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresChatConnectionStore implements ChatConnectionStore {
    private final JdbcClient jdbc;

    PostgresChatConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stored> find(WorkspaceId workspace) {
        return jdbc.sql("""
                        select base_url, model, sealed_key
                        from chat_connection
                        where workspace_id = :workspace
                        """)
                .param("workspace", workspace.value())
                .query(PostgresChatConnectionStore::stored)
                .optional();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        var endpoint = new Endpoint(URI.create(row.getString("base_url")), row.getString("model"));
        return new Stored(endpoint, Optional.ofNullable(row.getBytes("sealed_key")));
    }

    @Override
    public void save(WorkspaceId workspace, Stored connection, Instant at) {
        jdbc.sql("""
                        insert into chat_connection (workspace_id, base_url, model, sealed_key, changed_at)
                        values (:workspace, :baseUrl, :model, :sealedKey, :at)
                        on conflict (workspace_id) do update
                        set base_url = :baseUrl, model = :model, sealed_key = :sealedKey, changed_at = :at
                        """)
                .param("workspace", workspace.value())
                .param("baseUrl", connection.endpoint().baseUrl().toString())
                .param("model", connection.endpoint().model())
                .param("sealedKey", connection.sealedKey().orElse(null), java.sql.Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace) {
        jdbc.sql("delete from chat_connection where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
    }
}
