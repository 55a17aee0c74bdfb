package io.serai.orders.internal.requests;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresDataRequestStore implements DataRequestStore {
    private static final String COLUMNS = "id, source_id, sealed, asked_at, due_at, answered_at";

    private final JdbcClient jdbc;

    PostgresDataRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, DataRequest request) {
        jdbc.sql("""
                insert into shop_data_request (id, workspace_id, source_id, sealed, asked_at, due_at)
                values (:id, :workspace, :source, :sealed, :asked, :due)
                """)
                .param("id", request.id())
                .param("workspace", workspace.value())
                .param("source", request.source().value())
                .param("sealed", request.sealed())
                .param("asked", Timestamp.from(request.asked()))
                .param("due", Timestamp.from(request.due()))
                .update();
    }

    @Override
    public List<DataRequest> all(WorkspaceId workspace, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from shop_data_request where workspace_id = :workspace
                order by answered_at is not null, case when answered_at is null then due_at end, asked_at desc
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("most", most)
                .query(PostgresDataRequestStore::request)
                .list();
    }

    @Override
    public Optional<DataRequest> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from shop_data_request where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresDataRequestStore::request)
                .optional();
    }

    @Override
    public boolean answered(WorkspaceId workspace, UUID id, Instant at) {
        return jdbc.sql("""
                update shop_data_request set answered_at = :at
                where workspace_id = :workspace and id = :id and answered_at is null
                """)
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public int prune(WorkspaceId workspace, Instant answeredBefore) {
        return jdbc.sql("delete from shop_data_request where workspace_id = :workspace and answered_at < :before")
                .param("workspace", workspace.value())
                .param("before", Timestamp.from(answeredBefore))
                .update();
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        return new DataRequest(
                row.getObject("id", UUID.class),
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getBytes("sealed"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
