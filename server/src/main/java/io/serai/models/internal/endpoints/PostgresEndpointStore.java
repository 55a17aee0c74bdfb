package io.serai.models.internal.endpoints;

import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.Dialect;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresEndpointStore implements EndpointStore {
    private final JdbcClient jdbc;

    PostgresEndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stored> all(WorkspaceId workspace) {
        return jdbc.sql("""
                select id, base_url, model, dialect, prompt_price, completion_price, enabled, sealed_key
                from chat_endpoint where workspace_id = :workspace order by place, id
                """)
                .param("workspace", workspace.value())
                .query(PostgresEndpointStore::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        var endpoint = new Endpoint(URI.create(row.getString("base_url")), row.getString("model"));
        return new Stored(
                row.getObject("id", UUID.class),
                new Terms(
                        endpoint,
                        dialect(endpoint, row.getString("dialect")),
                        new Price(row.getBigDecimal("prompt_price"), row.getBigDecimal("completion_price")),
                        row.getBoolean("enabled")),
                Optional.ofNullable(row.getBytes("sealed_key")));
    }

    /** Those connected before there were dialects say nothing. */
    private static Dialect dialect(Endpoint endpoint, String name) {
        return name.isEmpty() ? Dialect.of(endpoint.baseUrl()) : Dialect.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public void save(WorkspaceId workspace, Stored endpoint, Instant at) {
        Terms terms = endpoint.terms();
        jdbc.sql("""
                insert into chat_endpoint (workspace_id, id, place, base_url, model, dialect, prompt_price, completion_price, enabled, sealed_key,
                    changed_at)
                select :workspace, :id, coalesce(max(place), 0) + 1, :baseUrl, :model, :dialect, :promptPrice, :completionPrice, :enabled, :sealedKey,
                    :at
                from chat_endpoint where workspace_id = :workspace
                on conflict (workspace_id, id) do update
                set base_url = :baseUrl, model = :model, dialect = :dialect, prompt_price = :promptPrice, completion_price = :completionPrice,
                    enabled = :enabled, sealed_key = :sealedKey, changed_at = :at
                """)
                .param("workspace", workspace.value())
                .param("id", endpoint.id())
                .param("baseUrl", terms.endpoint().baseUrl().toString())
                .param("model", terms.endpoint().model())
                .param("dialect", terms.dialect().name().toLowerCase(Locale.ROOT))
                .param("promptPrice", terms.price().prompt())
                .param("completionPrice", terms.price().completion())
                .param("enabled", terms.enabled())
                .param("sealedKey", endpoint.sealedKey().orElse(null), Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean remove(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from chat_endpoint where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void order(WorkspaceId workspace, List<UUID> ids) {
        jdbc.sql("""
                update chat_endpoint e
                set place = coalesce(array_position(:ids::uuid[], e.id), 1000 + e.place)
                where e.workspace_id = :workspace
                """)
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
