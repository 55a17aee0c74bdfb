package io.serai.language.internal.translation.spending;

import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSpentStore implements SpentStore {
    private final JdbcClient jdbc;

    PostgresSpentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, Spent news) {
        jdbc.sql("""
                insert into translation_spend as s (workspace_id, day, provider_id, kind, calls, failed, characters, saved)
                values (:workspace, :day, :provider, :kind, :calls, :failed, :characters, :saved)
                on conflict (workspace_id, day, provider_id) do update set kind = excluded.kind, calls = s.calls + excluded.calls,
                    failed = s.failed + excluded.failed, characters = s.characters + excluded.characters, saved = s.saved + excluded.saved
                """)
                .param("workspace", workspace.value())
                .param("day", news.day())
                .param("provider", news.provider())
                .param("kind", news.kind())
                .param("calls", news.calls())
                .param("failed", news.failed())
                .param("characters", news.characters())
                .param("saved", news.saved())
                .update();
    }

    @Override
    public List<Spent> since(WorkspaceId workspace, LocalDate first) {
        return jdbc.sql("""
                select day, provider_id, kind, calls, failed, characters, saved from translation_spend
                where workspace_id = :workspace and day >= :first order by day desc, characters desc, kind
                """)
                .param("workspace", workspace.value())
                .param("first", first)
                .query((row, number) -> new Spent(
                        row.getObject("day", LocalDate.class),
                        row.getObject("provider_id", UUID.class),
                        row.getString("kind"),
                        row.getLong("calls"),
                        row.getLong("failed"),
                        row.getLong("characters"),
                        row.getLong("saved")))
                .list();
    }
}
