package io.serai.models.internal.spending;

import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatModel.Bill;
import io.serai.models.ChatModel.Reply;
import io.serai.models.ModelBudgets;
import io.serai.privacy.AuditLog;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Counts every call, asks before each whether there is money left, and says once when there is little. */
@Service
public class Purse implements ModelBudgets {
    private static final Logger log = LoggerFactory.getLogger(Purse.class);
    private static final int PRICED_TOKENS = 6;
    private static final int DECIMALS = 8;

    private final SpendStore store;
    private final AuditLog audit;
    private final Clock clock;

    Purse(SpendStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose call it is. */
    public record Payer(UUID endpoint, String model, Price price) {}

    @Override
    public Account of(WorkspaceId workspace) {
        YearMonth month = month();
        Limits limits = limits(workspace);
        BigDecimal spent = store.spent(workspace, month);
        return new Account(month, limits, spent, limits.at(spent), store.byEndpoint(workspace, month));
    }

    @Override
    public void limit(WorkspaceId workspace, Limits limits) {
        store.limit(workspace, limits);
    }

    /** Calls that run side by side may go over the limit by what each of them costs, no further. */
    public boolean isUsedUp(WorkspaceId workspace) {
        Limits limits = limits(workspace);
        return limits.monthly().isPresent() && limits.at(store.spent(workspace, month())) == Level.USED_UP;
    }

    private Limits limits(WorkspaceId workspace) {
        return store.limits(workspace).orElse(Limits.NONE);
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    public Bill paid(WorkspaceId workspace, Payer payer, Reply.Said said) {
        BigDecimal cost = cost(payer.price(), said);
        Limits limits = limits(workspace);
        Level before = limits.at(store.spent(workspace, month()));
        store.add(
                workspace,
                month(),
                new Spent(
                        payer.endpoint(), payer.model(), 1, 0, 0, said.promptTokens(), said.completionTokens(), cost));
        warn(workspace, limits, before, limits.at(store.spent(workspace, month())));
        return new Bill(cost, limits.currency(), false, said.bill().tools());
    }

    private static BigDecimal cost(Price price, Reply.Said said) {
        return price.prompt()
                .multiply(BigDecimal.valueOf(said.promptTokens()))
                .add(price.completion().multiply(BigDecimal.valueOf(said.completionTokens())))
                .movePointLeft(PRICED_TOKENS)
                .setScale(DECIMALS, RoundingMode.UP);
    }

    private void warn(WorkspaceId workspace, Limits limits, Level before, Level now) {
        if (now.compareTo(before) <= 0) {
            return;
        }
        String action = now == Level.USED_UP ? "models.budget_used_up" : "models.budget_warning";
        log.warn("{} in workspace {}", action, workspace.value());
        audit.record(
                workspace,
                Optional.empty(),
                action,
                Map.of(
                        "month",
                        month().toString(),
                        "limit",
                        limits.monthly().map(BigDecimal::toPlainString).orElse("")));
    }

    public void failed(WorkspaceId workspace, Payer payer) {
        store.add(workspace, month(), new Spent(payer.endpoint(), payer.model(), 1, 1, 0, 0, 0, BigDecimal.ZERO));
    }

    /** It was known already. */
    public Bill free(WorkspaceId workspace, Payer payer) {
        store.add(workspace, month(), new Spent(payer.endpoint(), payer.model(), 0, 0, 1, 0, 0, BigDecimal.ZERO));
        return new Bill(BigDecimal.ZERO, limits(workspace).currency(), true, List.of());
    }
}
