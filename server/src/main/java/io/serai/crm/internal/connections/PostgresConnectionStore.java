package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresConnectionStore implements ConnectionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresConnectionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(WorkspaceId workspace, StoredConnection connection) {
        with(jdbc.sql("""
                insert into crm_connection (id, workspace_id, kind, name, key, state, trouble, settings, credentials, rules, pushes, notes, connected_at)
                values (:id, :workspace, :kind, :name, :key, :state, :trouble, :settings::jsonb, :credentials, :rules::jsonb, :pushes, :notes, :at)
                """), workspace, connection)
                .param("kind", connection.kind())
                .param("key", connection.key())
                .param("at", connection.connectedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void change(WorkspaceId workspace, StoredConnection connection) {
        with(jdbc.sql("""
                update crm_connection set name = :name, state = :state, trouble = :trouble, settings = :settings::jsonb, credentials = :credentials,
                    rules = :rules::jsonb, pushes = :pushes, notes = :notes
                where workspace_id = :workspace and id = :id
                """), workspace, connection).update();
    }

    private StatementSpec with(StatementSpec statement, WorkspaceId workspace, StoredConnection connection) {
        return statement
                .param("workspace", workspace.value())
                .param("id", connection.id().value())
                .param("name", connection.name())
                .param("state", connection.state().name().toLowerCase(Locale.ROOT))
                .param("trouble", connection.trouble().orElse(null))
                .param("settings", json.writeValueAsString(connection.settings()))
                .param("credentials", connection.credentials())
                .param("rules", json.writeValueAsString(connection.rules()))
                .param("pushes", connection.rules().pushes())
                .param("notes", connection.rules().notes() != Rules.Notes.OFF);
    }

    @Override
    public void remove(WorkspaceId workspace, CrmId id) {
        jdbc.sql("delete from crm_connection where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<StoredConnection> find(WorkspaceId workspace, CrmId id) {
        return jdbc.sql("select * from crm_connection where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    @Override
    public List<StoredConnection> all(WorkspaceId workspace) {
        return jdbc.sql("select * from crm_connection where workspace_id = :workspace order by connected_at, id")
                .param("workspace", workspace.value())
                .query(this::read)
                .list();
    }

    @Override
    public Optional<Keyed> byKey(String kind, String key) {
        return jdbc.sql("select * from crm_connection where kind = :kind and key = :key /* across workspaces */")
                .param("kind", kind)
                .param("key", key)
                .query((row, number) ->
                        new Keyed(new WorkspaceId(row.getObject("workspace_id", UUID.class)), read(row, number)))
                .optional();
    }

    private StoredConnection read(ResultSet row, int number) throws SQLException {
        return new StoredConnection(
                new CrmId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("name"),
                row.getString("key"),
                StoredConnection.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("trouble")),
                json.readValue(row.getString("settings"), new TypeReference<>() {}),
                row.getBytes("credentials"),
                json.readValue(row.getString("rules"), Rules.class),
                row.getObject("connected_at", OffsetDateTime.class).toInstant());
    }
}
