package io.serai.contacts.internal.imports;

import io.serai.accounts.AgentId;
import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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
class PostgresImportStore implements ImportStore {
    private static final int MOST_FAULTS = 10_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private StatementSpec of(WorkspaceId workspace, UUID id, String sql) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("id", id);
    }

    @Override
    public void add(WorkspaceId workspace, Upload upload) {
        of(workspace, upload.id(), """
                insert into contact_import (id, workspace_id, agent_id, name, columns, state, created_at)
                values (:id, :workspace, :agent, :name, :columns::jsonb, 'uploaded', :at)
                """)
                .param("agent", upload.agent().value())
                .param("name", upload.name())
                .param("columns", json.writeValueAsString(upload.columns()))
                .param("at", upload.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Upload> find(WorkspaceId workspace, UUID id) {
        return of(workspace, id, "select * from contact_import where workspace_id = :workspace and id = :id")
                .query(this::upload)
                .optional();
    }

    @Override
    public List<Upload> latest(WorkspaceId workspace) {
        return jdbc.sql(
                        "select * from contact_import where workspace_id = :workspace order by created_at desc, id desc limit 20")
                .param("workspace", workspace.value())
                .query(this::upload)
                .list();
    }

    @Override
    public Optional<Upload> plan(WorkspaceId workspace, UUID id, Plan plan) {
        Optional<Upload> planned = of(workspace, id, """
                update contact_import set plan = :plan::jsonb, state = 'waiting', problem = null, done = 0, added = 0, changed = 0, unchanged = 0,
                    failed = 0, ended_at = null
                where workspace_id = :workspace and id = :id and state not in ('waiting', 'running') returning *
                """)
                .param("plan", json.writeValueAsString(plan))
                .query(this::upload)
                .optional();
        planned.ifPresent(it -> of(
                        workspace,
                        id,
                        "delete from contact_import_error where workspace_id = :workspace and import_id = :id")
                .update());
        return planned;
    }

    @Override
    public void counted(WorkspaceId workspace, UUID id, long total) {
        of(workspace, id, "update contact_import set total = :total where workspace_id = :workspace and id = :id")
                .param("total", total)
                .update();
    }

    @Override
    public boolean progress(WorkspaceId workspace, UUID id, Progress more, List<Fault> faults) {
        boolean goesOn = of(workspace, id, """
                update contact_import set state = 'running', done = done + :done, added = added + :added, changed = changed + :changed,
                    unchanged = unchanged + :unchanged, failed = failed + :failed
                where workspace_id = :workspace and id = :id and state in ('waiting', 'running')
                """)
                        .param("done", more.done())
                        .param("added", more.added())
                        .param("changed", more.changed())
                        .param("unchanged", more.unchanged())
                        .param("failed", more.failed())
                        .update()
                > 0;
        if (goesOn && !faults.isEmpty()) {
            keep(workspace, id, faults);
        }
        return goesOn;
    }

    private void keep(WorkspaceId workspace, UUID id, List<Fault> faults) {
        of(workspace, id, """
                insert into contact_import_error (import_id, row_number, workspace_id, column_name, problem)
                select :id, row_number, :workspace, column_name, problem
                from unnest(:rows::bigint[], :columns::text[], :problems::text[]) as fault (row_number, column_name, problem)
                where (select count(*) from contact_import_error where workspace_id = :workspace and import_id = :id) < :most
                on conflict do nothing
                """)
                .param("rows", faults.stream().map(Fault::row).toArray(Long[]::new))
                .param("columns", faults.stream().map(Fault::column).toArray(String[]::new))
                .param("problems", faults.stream().map(Fault::problem).toArray(String[]::new))
                .param("most", MOST_FAULTS)
                .update();
    }

    @Override
    public void end(WorkspaceId workspace, UUID id, Upload.State state, Optional<String> problem, Instant at) {
        of(workspace, id, """
                update contact_import set state = :state, problem = :problem, ended_at = :at
                where workspace_id = :workspace and id = :id and state in ('uploaded', 'waiting', 'running')
                """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("problem", problem.orElse(null), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Fault> faults(WorkspaceId workspace, UUID id, int limit) {
        return of(workspace, id, """
                select * from contact_import_error where workspace_id = :workspace and import_id = :id order by row_number, column_name limit :limit
                """)
                .param("limit", limit)
                .query((row, number) ->
                        new Fault(row.getLong("row_number"), row.getString("column_name"), row.getString("problem")))
                .list();
    }

    @Override
    public List<UUID> forgetBefore(WorkspaceId workspace, Instant then) {
        return jdbc.sql("""
                delete from contact_import where workspace_id = :workspace and created_at < :then and state not in ('waiting', 'running') returning id
                """)
                .param("workspace", workspace.value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getString("name"),
                json.readValue(row.getString("columns"), new TypeReference<List<String>>() {}),
                Optional.ofNullable(row.getString("plan")).map(plan -> json.readValue(plan, Plan.class)),
                Upload.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("problem")),
                Optional.ofNullable(row.getObject("total", Long.class)),
                new Progress(
                        row.getLong("done"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("failed")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
