package io.serai.knowledge.internal.unanswered;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresUnansweredStore implements UnansweredStore {
    private static final String THEME = """
            select t.id, t.state, t.answer_id, t.settled_at from unanswered_theme t
            where t.workspace_id = :workspace and exists (
                select from unanswered_question q where q.workspace_id = t.workspace_id and q.theme_id = t.id)
            """;

    private final JdbcClient jdbc;

    PostgresUnansweredStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void alone(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('unanswered'), hashtext(:workspace))::text")
                .param("workspace", workspace.value().toString())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean has(WorkspaceId workspace, UUID message) {
        return jdbc.sql("""
                select exists (select from unanswered_question where workspace_id = :workspace and message_id = :message)
                """)
                .param("workspace", workspace.value())
                .param("message", message)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Theme> themes(WorkspaceId workspace) {
        return jdbc.sql(THEME + " order by t.id")
                .param("workspace", workspace.value())
                .query((row, number) -> theme(row))
                .list();
    }

    @Override
    public Optional<Theme> theme(WorkspaceId workspace, UUID id) {
        return jdbc.sql(THEME + " and t.id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query((row, number) -> theme(row))
                .optional();
    }

    private static Theme theme(ResultSet row) throws SQLException {
        return new Theme(
                row.getObject("id", UUID.class),
                Theme.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("answer_id", UUID.class)),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }

    @Override
    public void save(WorkspaceId workspace, Theme theme) {
        jdbc.sql("""
                insert into unanswered_theme (workspace_id, id, state, answer_id, settled_at)
                values (:workspace, :id, :state, :answer, :settled)
                on conflict (workspace_id, id) do update set
                    state = excluded.state, answer_id = excluded.answer_id, settled_at = excluded.settled_at
                """)
                .param("workspace", workspace.value())
                .param("id", theme.id())
                .param("state", theme.state().name().toLowerCase(Locale.ROOT))
                .param("answer", theme.answer().orElse(null))
                .param("settled", theme.settledAt().map(Timestamp::from).orElse(null))
                .update();
    }

    @Override
    public void add(WorkspaceId workspace, Asked question) {
        jdbc.sql("""
                insert into unanswered_question (workspace_id, message_id, theme_id, language, body, asked_at)
                values (:workspace, :message, :theme, :language, :body, :at)
                on conflict (workspace_id, message_id) do nothing
                """)
                .param("workspace", workspace.value())
                .param("message", question.message())
                .param("theme", question.theme())
                .param("language", question.language().value())
                .param("body", question.text())
                .param("at", Timestamp.from(question.at()))
                .update();
    }

    @Override
    public void move(WorkspaceId workspace, UUID from, UUID to) {
        jdbc.sql("""
                update unanswered_question set theme_id = :to where workspace_id = :workspace and theme_id = :from
                """)
                .param("workspace", workspace.value())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("delete from unanswered_theme where workspace_id = :workspace and id = :from")
                .param("workspace", workspace.value())
                .param("from", from)
                .update();
    }

    @Override
    public List<Count> counts(WorkspaceId workspace) {
        return jdbc.sql("""
                select t.id, t.state, q.language, count(*) as asked, min(q.asked_at) as since, max(q.asked_at) as last
                from unanswered_theme t
                join unanswered_question q on q.workspace_id = t.workspace_id and q.theme_id = t.id
                where t.workspace_id = :workspace group by t.id, t.state, q.language order by t.id, q.language
                """)
                .param("workspace", workspace.value())
                .query((row, number) -> new Count(
                        row.getObject("id", UUID.class),
                        Theme.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        new Language(row.getString("language")),
                        row.getLong("asked"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    @Override
    public List<Asked> asked(WorkspaceId workspace, Collection<UUID> themes, int each) {
        return jdbc.sql("""
                select * from (
                    select q.*, row_number() over (partition by theme_id order by asked_at desc, message_id desc) as nth
                    from unanswered_question q where workspace_id = :workspace and theme_id = any (:themes)) newest
                where nth <= :each order by theme_id, nth
                """)
                .param("workspace", workspace.value())
                .param("themes", themes.toArray(UUID[]::new))
                .param("each", each)
                .query((row, number) -> new Asked(
                        row.getObject("message_id", UUID.class),
                        row.getObject("theme_id", UUID.class),
                        new Language(row.getString("language")),
                        row.getString("body"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    @Override
    public List<Place> places(WorkspaceId workspace, Collection<UUID> messages) {
        return jdbc.sql("""
                select m.id, m.conversation_id from unnest(:messages::uuid[]) with ordinality as wanted (id, nth)
                join message m on m.id = wanted.id and m.workspace_id = :workspace order by wanted.nth
                """)
                .param("workspace", workspace.value())
                .param("messages", messages.toArray(UUID[]::new))
                .query((row, number) ->
                        new Place(row.getObject("id", UUID.class), row.getObject("conversation_id", UUID.class)))
                .list();
    }
}
