package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresSourceStore implements SourceStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresSourceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(WorkspaceId workspace, StoredSource source) {
        with(jdbc.sql("""
                insert into shop_source (id, workspace_id, kind, name, key, state, trouble, settings, credentials, connected_at)
                values (:id, :workspace, :kind, :name, :key, :state, :trouble, :settings::jsonb, :credentials, :at)
                """), workspace, source)
                .param("kind", source.kind())
                .param("key", source.key())
                .param("at", Timestamp.from(source.connectedAt()))
                .update();
    }

    @Override
    public void change(WorkspaceId workspace, StoredSource source) {
        with(jdbc.sql("""
                update shop_source set name = :name, state = :state, trouble = :trouble, settings = :settings::jsonb, credentials = :credentials
                where workspace_id = :workspace and id = :id
                """), workspace, source).update();
    }

    private StatementSpec with(StatementSpec statement, WorkspaceId workspace, StoredSource source) {
        return statement
                .param("workspace", workspace.value())
                .param("id", source.id().value())
                .param("name", source.name())
                .param("state", source.state().name().toLowerCase(Locale.ROOT))
                .param("trouble", source.trouble().orElse(null))
                .param("settings", json.writeValueAsString(source.settings()))
                .param("credentials", source.credentials());
    }

    @Override
    public void remove(WorkspaceId workspace, SourceId id) {
        jdbc.sql("delete from shop_source where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<StoredSource> find(WorkspaceId workspace, SourceId id) {
        return jdbc.sql("select * from shop_source where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    @Override
    public List<StoredSource> all(WorkspaceId workspace) {
        return jdbc.sql("select * from shop_source where workspace_id = :workspace order by connected_at, id")
                .param("workspace", workspace.value())
                .query(this::read)
                .list();
    }

    @Override
    public Optional<Keyed> byKey(String kind, String key) {
        return jdbc.sql("select * from shop_source where kind = :kind and key = :key /* across workspaces */")
                .param("kind", kind)
                .param("key", key)
                .query((row, number) ->
                        new Keyed(new WorkspaceId(row.getObject("workspace_id", UUID.class)), read(row, number)))
                .optional();
    }

    private StoredSource read(ResultSet row, int number) throws SQLException {
        return new StoredSource(
                new SourceId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("name"),
                row.getString("key"),
                StoredSource.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("trouble")),
                json.readValue(row.getString("settings"), new TypeReference<>() {}),
                row.getBytes("credentials"),
                Objects.requireNonNull(row.getTimestamp("connected_at")).toInstant());
    }
}
