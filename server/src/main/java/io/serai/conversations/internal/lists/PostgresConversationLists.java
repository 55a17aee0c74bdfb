package io.serai.conversations.internal.lists;

import static io.serai.conversations.internal.Rows.CONVERSATION;
import static io.serai.conversations.internal.Rows.MESSAGE;

import io.serai.conversations.ConversationLists;
import io.serai.conversations.Conversations.Counts;
import io.serai.conversations.Conversations.Listed;
import io.serai.conversations.Conversations.View;
import io.serai.conversations.Message;
import io.serai.conversations.Selection;
import io.serai.conversations.internal.Rows;
import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An order is a row of {@link Stretch}es, each of which an index gives from any place on; a page is read off as many as it takes. */
@Component
class PostgresConversationLists implements ConversationLists {
    /** The conversations in which a note calls the reader that they have not read. */
    private static final String UNREAD_MENTIONS = """
            (select count(distinct n.conversation_id) from conversation_mention n
             left join conversation_read r on r.conversation_id = n.conversation_id and r.agent_id = :reader
             where n.workspace_id = :workspace and n.agent_id = :reader and n.seq > coalesce(r.seq, 0))
            """;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Clock clock;

    PostgresConversationLists(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new Rows(json);
        this.clock = clock;
    }

    @Override
    public Page<Listed> list(
            WorkspaceId workspace, Reader reader, Selection selection, Optional<String> cursor, int limit) {
        List<Stretch> stretches = Stretch.of(selection.sort());
        Optional<Place> from = cursor.map(text -> Place.parse(text, stretches.size()));
        var found = new ArrayList<Placed>();
        for (int number = from.map(Place::stretch).orElse(0); number < stretches.size(); number++) {
            int current = number;
            var part = new Part(stretches.get(number), number, from.filter(place -> place.stretch() == current));
            found.addAll(read(workspace, reader, selection, part, limit + 1 - found.size()));
            if (found.size() > limit) {
                break;
            }
        }
        boolean more = found.size() > limit;
        List<Placed> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(Placed::line).toList(),
                more ? Optional.of(page.getLast().place().text()) : Optional.empty());
    }

    private record Placed(Listed line, Place place) {}

    /** What is read of a stretch: all of it, or what comes after a place. */
    private record Part(Stretch stretch, int number, Optional<Place> after) {}

    private List<Placed> read(WorkspaceId workspace, Reader reader, Selection selection, Part part, int limit) {
        Stretch stretch = part.stretch();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("workspace", workspace.value());
        parameters.put("reader", reader.agent().value());
        parameters.put("limit", limit);
        parameters.putAll(Surroundings.parameters(reader.circle()));
        parameters.putAll(Surroundings.windows(reader.circle().windows()));
        String condition = String.join(
                " and ",
                condition(selection.view()),
                stretch.condition(),
                Narrowing.of(selection.filter(), clock, parameters),
                part.after().map(place -> stretch.after(place, parameters)).orElse("true"));
        return jdbc.sql("""
                select %s, %s, %s place_at, (
                    select count(*) from (
                        select from message unread
                        where unread.conversation_id = c.id and unread.seq > coalesce(r.seq, 0) and unread.author_kind = 'customer'
                        order by unread.seq desc limit 100) counted) unread
                from (
                    select * from conversation c where c.workspace_id = :workspace and %s order by %s limit :limit) c
                left join conversation_read r on r.conversation_id = c.id and r.agent_id = :reader
                left join lateral (
                    select * from message last where last.conversation_id = c.id and last.author_kind <> 'system'
                    order by last.seq desc limit 1) m on true
                order by %s
                """.formatted(
                                CONVERSATION, MESSAGE, stretch.column(), condition, stretch.order(), stretch.order()))
                .params(parameters)
                .query((row, n) -> placed(row, part))
                .list();
    }

    private Placed placed(ResultSet row, Part part) throws SQLException {
        Optional<Message> last = row.getObject("m_id") == null ? Optional.empty() : Optional.of(rows.message(row, 0));
        var line = new Listed(rows.conversation(row, 0), last, row.getLong("unread"));
        return new Placed(
                line,
                new Place(
                        part.number(),
                        row.getTimestamp("place_at").toInstant(),
                        line.conversation().id()));
    }

    private static String condition(View view) {
        return switch (view) {
            case MINE -> "c.status = 'open' and not c.snoozed and c.owner_kind = 'human' and c.owner_agent = :reader";
            case TEAM -> Surroundings.TEAM;
            case UNASSIGNED -> "c.status = 'open' and not c.snoozed and c.owner_kind = 'queue'";
            case BOT -> "c.status = 'open' and not c.snoozed and c.owner_kind = 'bot'";
            case SNOOZED -> "c.status = 'open' and c.snoozed";
            case MENTIONS -> "c.id in (select conversation_id from conversation_mention where agent_id = :reader)";
            case FOLLOWED ->
                "c.status = 'open' and c.id in (select conversation_id from conversation_follower where agent_id = :reader)";
            case ALL -> "c.status = 'open' and not c.snoozed";
            case RESOLVED -> "c.status = 'resolved' and not c.spam and c.merged_into is null";
            case SPAM -> "c.spam";
        };
    }

    @Override
    public Counts counts(WorkspaceId workspace, Reader reader) {
        return jdbc.sql("""
                select %s mine, %s team, %s unassigned, %s bot, %s snoozed, %s mentions, %s as everything, (
                    select count(*) from (
                        select from conversation c
                        left join conversation_read r on r.conversation_id = c.id and r.agent_id = :reader
                        where c.workspace_id = :workspace and %s and c.last_customer_seq > coalesce(r.seq, 0) limit 1000) counted) unread_mine
                """.formatted(
                                counted(View.MINE),
                                counted(View.TEAM),
                                counted(View.UNASSIGNED),
                                counted(View.BOT),
                                counted(View.SNOOZED),
                                UNREAD_MENTIONS,
                                counted(View.ALL),
                                condition(View.MINE)))
                .param("workspace", workspace.value())
                .param("reader", reader.agent().value())
                .params(Surroundings.parameters(reader.circle()))
                .query((row, n) -> new Counts(
                        row.getLong("mine"),
                        row.getLong("team"),
                        row.getLong("unassigned"),
                        row.getLong("bot"),
                        row.getLong("snoozed"),
                        row.getLong("mentions"),
                        row.getLong("everything"),
                        row.getLong("unread_mine")))
                .single();
    }

    private static String counted(View view) {
        return "(select count(*) from (select from conversation c where c.workspace_id = :workspace and %s limit %d) counted)"
                .formatted(condition(view), MOST_COUNTED);
    }
}
