package io.serai.orders.internal.upload;

import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
class PostgresUploadStore implements UploadStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresUploadStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(WorkspaceId workspace, Upload upload, byte[] sealed) {
        with(jdbc.sql("""
                insert into shop_upload (id, workspace_id, source_id, stock, name, file, plan, state, done, total, taken, wrong, errors, uploaded_at)
                values (:id, :workspace, :source, :stock, :name, :file, :plan::jsonb, :state, :done, :total, :taken, :wrong, :errors::jsonb, :at)
                """), workspace, upload)
                .param("stock", lower(upload.stock()))
                .param("name", upload.name())
                .param("file", sealed)
                .param("at", Timestamp.from(upload.uploadedAt()))
                .update();
    }

    @Override
    public void change(WorkspaceId workspace, Upload upload) {
        with(jdbc.sql("""
                update shop_upload set source_id = :source, plan = :plan::jsonb, state = :state, done = :done, total = :total,
                       taken = :taken, wrong = :wrong, errors = :errors::jsonb
                where workspace_id = :workspace and id = :id
                """), workspace, upload).update();
    }

    private StatementSpec with(StatementSpec statement, WorkspaceId workspace, Upload upload) {
        return statement
                .param("workspace", workspace.value())
                .param("id", upload.id())
                .param("source", upload.source().map(SourceId::value).orElse(null), Types.OTHER)
                .param("plan", json.writeValueAsString(upload.plan()))
                .param("state", lower(upload.state()))
                .param("done", upload.done())
                .param("total", upload.total())
                .param("taken", upload.taken())
                .param("wrong", upload.wrong())
                .param("errors", json.writeValueAsString(upload.errors()));
    }

    @Override
    public Optional<Upload> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from shop_upload where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<byte[]> file(WorkspaceId workspace, UUID id) {
        return jdbc.sql(
                        "select file from shop_upload where workspace_id = :workspace and id = :id and file is not null")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void dropFile(WorkspaceId workspace, UUID id) {
        jdbc.sql("update shop_upload set file = null where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public List<Upload> latest(WorkspaceId workspace) {
        return jdbc.sql("""
                select * from shop_upload where workspace_id = :workspace order by uploaded_at desc, id desc limit 30
                """)
                .param("workspace", workspace.value())
                .query(this::read)
                .list();
    }

    private Upload read(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("source_id", UUID.class)).map(SourceId::new),
                Stock.valueOf(row.getString("stock").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                json.readValue(row.getString("plan"), Plan.class),
                Upload.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getInt("taken"),
                row.getInt("wrong"),
                json.readValue(row.getString("errors"), new TypeReference<List<Wrong>>() {}),
                Objects.requireNonNull(row.getTimestamp("uploaded_at")).toInstant());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
