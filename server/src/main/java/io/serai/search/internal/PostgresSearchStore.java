package io.serai.search.internal;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresSearchStore implements SearchStore {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresSearchStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<State> conversations(WorkspaceId workspace, Optional<ConversationId> behind, int limit) {
        return jdbc.sql("""
                select id, change from conversation where workspace_id = :workspace and id > :behind order by id limit :limit
                """)
                .param("workspace", workspace.value())
                .param("behind", behind.map(ConversationId::value).orElse(FIRST))
                .param("limit", limit)
                .query((row, number) ->
                        new State(new ConversationId(row.getObject("id", UUID.class)), row.getLong("change")))
                .list();
    }

    @Override
    public Set<ConversationId> existing(WorkspaceId workspace, Collection<ConversationId> conversations) {
        return jdbc.sql("select id from conversation where workspace_id = :workspace and id = any(:ids)")
                .param("workspace", workspace.value())
                .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public List<Said> changed(WorkspaceId workspace, Map<ConversationId, Long> after, int limit) {
        List<ConversationId> order = List.copyOf(after.keySet());
        return jdbc.sql("""
                select m.id, m.conversation_id, m.account_id, c.channel, m.change, m.author_kind, m.author_id, m.note, m.deleted_at, m.at, m.content
                from unnest(:ids::uuid[], :changes::bigint[]) as wanted (id, change)
                join conversation c on c.id = wanted.id and c.workspace_id = :workspace
                join message m on m.conversation_id = wanted.id and m.change > wanted.change
                order by m.conversation_id, m.change limit :limit
                """)
                .param("workspace", workspace.value())
                .param("ids", order.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("changes", order.stream().map(after::get).toArray(Long[]::new))
                .param("limit", limit)
                .query(this::said)
                .list();
    }

    private Said said(ResultSet row, int number) throws SQLException {
        String author = row.getString("author_kind");
        return new Said(
                new MessageId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new ChannelAccountId(row.getObject("account_id", UUID.class)),
                ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getLong("change"),
                author,
                author.equals("human") ? Optional.ofNullable(row.getObject("author_id", UUID.class)) : Optional.empty(),
                row.getBoolean("note"),
                row.getTimestamp("deleted_at") != null,
                row.getTimestamp("at").toInstant(),
                json.readValue(row.getString("content"), Content.class));
    }

    @Override
    public Set<ConversationId> ofCustomers(WorkspaceId workspace, String name, int limit) {
        return new HashSet<>(jdbc.sql("""
                select c.id from contact p join conversation c on c.workspace_id = p.workspace_id and c.contact_id = p.id
                where p.workspace_id = :workspace and (p.name ilike :begins or p.name ilike :within)
                order by c.last_message_at desc limit :limit
                """)
                .param("workspace", workspace.value())
                .param("begins", literal(name) + "%")
                .param("within", "% " + literal(name) + "%")
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                .list());
    }

    @Override
    public Set<ConversationId> tagged(WorkspaceId workspace, String tag, int limit) {
        return jdbc.sql("""
                select c.id from tag t join conversation_tag g on g.tag_id = t.id join conversation c on c.id = g.conversation_id
                where t.workspace_id = :workspace and lower(t.name) = lower(:tag) order by c.last_message_at desc limit :limit
                """)
                .param("workspace", workspace.value())
                .param("tag", tag)
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject("id", UUID.class)))
                .set();
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
