package io.serai.models.internal.spending;

import io.serai.models.ModelBudgets.Limits;
import io.serai.models.ModelBudgets.Spent;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSpendStore implements SpendStore {
    private final JdbcClient jdbc;

    PostgresSpendStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Limits> limits(WorkspaceId workspace) {
        return jdbc.sql("select currency, monthly, alert_percent from chat_budget where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new Limits(
                        row.getString("currency"),
                        Optional.ofNullable(row.getBigDecimal("monthly")),
                        row.getInt("alert_percent")))
                .optional();
    }

    @Override
    public void limit(WorkspaceId workspace, Limits limits) {
        jdbc.sql("""
                insert into chat_budget (workspace_id, currency, monthly, alert_percent)
                values (:workspace, :currency, :monthly, :alertPercent)
                on conflict (workspace_id) do update set currency = :currency, monthly = :monthly, alert_percent = :alertPercent
                """)
                .param("workspace", workspace.value())
                .param("currency", limits.currency())
                .param("monthly", limits.monthly().orElse(null), Types.NUMERIC)
                .param("alertPercent", limits.alertPercent())
                .update();
    }

    @Override
    public BigDecimal spent(WorkspaceId workspace, YearMonth month) {
        return jdbc.sql(
                        "select coalesce(sum(cost), 0) from chat_spend where workspace_id = :workspace and month = :month")
                .param("workspace", workspace.value())
                .param("month", month.atDay(1))
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public List<Spent> byEndpoint(WorkspaceId workspace, YearMonth month) {
        return jdbc.sql("""
                select endpoint_id, model, calls, failed, cached, prompt_tokens, completion_tokens, cost
                from chat_spend where workspace_id = :workspace and month = :month order by cost desc, calls desc, model
                """)
                .param("workspace", workspace.value())
                .param("month", month.atDay(1))
                .query((row, number) -> new Spent(
                        row.getObject("endpoint_id", UUID.class),
                        row.getString("model"),
                        row.getLong("calls"),
                        row.getLong("failed"),
                        row.getLong("cached"),
                        row.getLong("prompt_tokens"),
                        row.getLong("completion_tokens"),
                        row.getBigDecimal("cost")))
                .list();
    }

    @Override
    public void add(WorkspaceId workspace, YearMonth month, Spent news) {
        jdbc.sql("""
                insert into chat_spend as s (workspace_id, month, endpoint_id, model, calls, failed, cached, prompt_tokens, completion_tokens, cost)
                values (:workspace, :month, :endpoint, :model, :calls, :failed, :cached, :promptTokens, :completionTokens, :cost)
                on conflict (workspace_id, month, endpoint_id) do update
                set model = excluded.model, calls = s.calls + excluded.calls, failed = s.failed + excluded.failed,
                    cached = s.cached + excluded.cached, prompt_tokens = s.prompt_tokens + excluded.prompt_tokens,
                    completion_tokens = s.completion_tokens + excluded.completion_tokens, cost = s.cost + excluded.cost
                """)
                .param("workspace", workspace.value())
                .param("month", month.atDay(1))
                .param("endpoint", news.endpoint())
                .param("model", news.model())
                .param("calls", news.calls())
                .param("failed", news.failed())
                .param("cached", news.cached())
                .param("promptTokens", news.promptTokens())
                .param("completionTokens", news.completionTokens())
                .param("cost", news.cost())
                .update();
    }
}
