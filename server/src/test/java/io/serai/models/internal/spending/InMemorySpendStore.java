package io.serai.models.internal.spending;

import io.serai.models.ModelBudgets.Limits;
import io.serai.models.ModelBudgets.Spent;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySpendStore implements SpendStore {
    private record Page(WorkspaceId workspace, YearMonth month) {}

    private final Map<WorkspaceId, Limits> limits = new HashMap<>();
    private final Map<Page, Map<UUID, Spent>> sums = new HashMap<>();

    @Override
    public synchronized Optional<Limits> limits(WorkspaceId workspace) {
        return Optional.ofNullable(limits.get(workspace));
    }

    @Override
    public synchronized void limit(WorkspaceId workspace, Limits limit) {
        limits.put(workspace, limit);
    }

    @Override
    public synchronized BigDecimal spent(WorkspaceId workspace, YearMonth month) {
        return byEndpoint(workspace, month).stream().map(Spent::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public synchronized List<Spent> byEndpoint(WorkspaceId workspace, YearMonth month) {
        return sums.getOrDefault(new Page(workspace, month), Map.of()).values().stream()
                .sorted(Comparator.comparing(Spent::cost).reversed())
                .toList();
    }

    @Override
    public synchronized void add(WorkspaceId workspace, YearMonth month, Spent news) {
        sums.computeIfAbsent(new Page(workspace, month), first -> new LinkedHashMap<>())
                .merge(
                        news.endpoint(),
                        news,
                        (one, more) -> new Spent(
                                one.endpoint(),
                                more.model(),
                                one.calls() + more.calls(),
                                one.failed() + more.failed(),
                                one.cached() + more.cached(),
                                one.promptTokens() + more.promptTokens(),
                                one.completionTokens() + more.completionTokens(),
                                one.cost().add(more.cost())));
    }
}
