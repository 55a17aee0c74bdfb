package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.sql.Array;
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
import org.springframework.stereotype.Repository;

@Repository
class PostgresLogStore implements LogStore {
    private final JdbcClient jdbc;

    PostgresLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, Line line) {
        jdbc.sql("""
                insert into crm_log (id, connection_id, workspace_id, at, what, contact_id, other_id, external_id, fields, problem)
                values (:id, :connection, :workspace, :at, :what, :contact, :other, :external, :fields, :problem)
                """)
                .param("id", line.id())
                .param("connection", line.connection().value())
                .param("workspace", workspace.value())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("what", line.what().name().toLowerCase(Locale.ROOT))
                .param("contact", line.contact().map(ContactId::value).orElse(null), Types.OTHER)
                .param("other", line.other().map(ContactId::value).orElse(null), Types.OTHER)
                .param("external", line.externalId().orElse(null), Types.VARCHAR)
                .param("fields", line.fields().toArray(String[]::new))
                .param("problem", line.problem().orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Line> list(
            WorkspaceId workspace, CrmId connection, Optional<UUID> before, boolean problems, int limit) {
        return jdbc.sql("""
                select * from crm_log where workspace_id = :workspace and connection_id = :connection
                  and (cast(:before as uuid) is null or id < :before) and (not :problems or problem is not null)
                order by id desc limit :limit
                """)
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .param("before", before.orElse(null), Types.OTHER)
                .param("problems", problems)
                .param("limit", limit)
                .query(PostgresLogStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Array fields = row.getArray("fields");
        return new Line(
                row.getObject("id", UUID.class),
                new CrmId(row.getObject("connection_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Line.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("contact_id", UUID.class)).map(ContactId::new),
                Optional.ofNullable(row.getObject("other_id", UUID.class)).map(ContactId::new),
                Optional.ofNullable(row.getString("external_id")),
                List.of((String[]) fields.getArray()),
                Optional.ofNullable(row.getString("problem")));
    }

    @Override
    public void prune(WorkspaceId workspace, Instant before) {
        jdbc.sql("delete from crm_log where workspace_id = :workspace and at < :before")
                .param("workspace", workspace.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
