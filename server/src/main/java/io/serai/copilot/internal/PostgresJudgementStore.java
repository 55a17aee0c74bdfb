package io.serai.copilot.internal;

import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresJudgementStore implements JudgementStore {
    private final JdbcClient jdbc;

    PostgresJudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(WorkspaceId workspace, Judgement it) {
        jdbc.sql("""
                insert into copilot_judgement (workspace_id, id, conversation_id, agent_id, kind, made_by, useful, judged_at)
                values (:workspace, :id, :conversation, :agent, :kind, :by, :useful, :at)
                on conflict (workspace_id, id) do update set useful = excluded.useful, judged_at = excluded.judged_at
                """)
                .param("workspace", workspace.value())
                .param("id", it.id())
                .param("conversation", it.conversation().value())
                .param("agent", it.agent().value())
                .param("kind", it.kind().name().toLowerCase(Locale.ROOT))
                .param("by", it.by())
                .param("useful", it.useful())
                .param("at", Timestamp.from(it.at()))
                .update();
    }

    @Override
    public List<Tally> tallies(WorkspaceId workspace, Instant since) {
        return jdbc.sql("""
                select kind, made_by, count(*) filter (where useful) as useful, count(*) filter (where not useful) as useless
                from copilot_judgement where workspace_id = :workspace and judged_at >= :since group by kind, made_by order by kind, made_by
                """)
                .param("workspace", workspace.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Tally(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("made_by"),
                        row.getLong("useful"),
                        row.getLong("useless")))
                .list();
    }
}
