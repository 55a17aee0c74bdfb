package io.serai.tools.internal.log;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolKind;
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
class PostgresToolLogStore implements ToolLogStore {
    private static final String COLUMNS =
            "id, key, conversation_id, tool, outcome, customer, request, answer, call, at, millis, undo";

    private final JdbcClient jdbc;

    PostgresToolLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(WorkspaceId workspace, Entry entry) {
        return jdbc.sql("""
                        insert into tool_use
                          (workspace_id, id, key, conversation_id, tool, outcome, customer, request, answer, call, at, millis)
                        values
                          (:workspace, :id, :key, :conversation, :tool, :outcome, :customer, :request, :answer, :call, :at, :millis)
                        on conflict (workspace_id, key) do nothing
                        """)
                        .param("workspace", workspace.value())
                        .param("id", entry.id())
                        .param("key", entry.key())
                        .param("conversation", entry.conversation().value())
                        .param("tool", entry.tool().code())
                        .param("outcome", code(entry.outcome()))
                        .param("customer", entry.customer())
                        .param("request", entry.request())
                        .param("answer", entry.answer())
                        .param("call", entry.call().orElse(null), Types.BINARY)
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("millis", entry.millis())
                        .update()
                > 0;
    }

    @Override
    public void end(WorkspaceId workspace, Entry entry) {
        jdbc.sql("""
                        update tool_use set outcome = :outcome, answer = :answer, millis = :millis, undo = :undo
                        where workspace_id = :workspace and id = :id
                        """)
                .param("workspace", workspace.value())
                .param("id", entry.id())
                .param("outcome", code(entry.outcome()))
                .param("answer", entry.answer())
                .param("millis", entry.millis())
                .param("undo", entry.undo().orElse(null), Types.BINARY)
                .update();
    }

    @Override
    public boolean turn(WorkspaceId workspace, UUID id, Entry.Outcome from, Entry.Outcome to) {
        return jdbc.sql("""
                        update tool_use set outcome = :to where workspace_id = :workspace and id = :id and outcome = :from
                        """)
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .param("from", code(from))
                        .param("to", code(to))
                        .update()
                > 0;
    }

    @Override
    public Optional<Entry> keyed(WorkspaceId workspace, String key) {
        return jdbc.sql("select " + COLUMNS + " from tool_use where workspace_id = :workspace and key = :key")
                .param("workspace", workspace.value())
                .param("key", key)
                .query(PostgresToolLogStore::entry)
                .optional();
    }

    @Override
    public Optional<Entry> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from tool_use where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresToolLogStore::entry)
                .optional();
    }

    @Override
    public int done(WorkspaceId workspace, ToolKind tool, String customer, Instant since) {
        return jdbc.sql("""
                        select count(*) from tool_use
                        where workspace_id = :workspace and customer = :customer and tool = :tool and outcome = 'done'
                          and at > :since
                        """)
                .param("workspace", workspace.value())
                .param("customer", customer)
                .param("tool", tool.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Entry> latest(WorkspaceId workspace, Optional<ToolKind> tool, Optional<Instant> before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from tool_use
                        where workspace_id = :workspace
                          and (:tool::text is null or tool = :tool) and (:before::timestamptz is null or at < :before)
                        order by at desc limit :most
                        """)
                .param("workspace", workspace.value())
                .param("tool", tool.map(ToolKind::code).orElse(null), Types.VARCHAR)
                .param(
                        "before",
                        before.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query(PostgresToolLogStore::entry)
                .list();
    }

    @Override
    public List<Entry> of(WorkspaceId workspace, ConversationId conversation, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from tool_use where workspace_id = :workspace and conversation_id = :conversation
                        order by at desc limit :most
                        """)
                .param("workspace", workspace.value())
                .param("conversation", conversation.value())
                .param("most", most)
                .query(PostgresToolLogStore::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                ToolKind.coded(row.getString("tool")).orElseThrow(),
                Entry.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("customer"),
                row.getString("request"),
                row.getString("answer"),
                Optional.ofNullable(row.getBytes("call")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("millis"),
                Optional.ofNullable(row.getBytes("undo")));
    }

    private static String code(Entry.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
