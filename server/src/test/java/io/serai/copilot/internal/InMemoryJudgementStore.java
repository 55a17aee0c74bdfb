package io.serai.copilot.internal;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

public final class InMemoryJudgementStore implements JudgementStore {
    private record Made(Kind kind, String by) {}

    private final Map<WorkspaceId, Map<UUID, Judgement>> all = new HashMap<>();

    @Override
    public synchronized void put(WorkspaceId workspace, Judgement it) {
        all.computeIfAbsent(workspace, first -> new LinkedHashMap<>())
                .merge(
                        it.id(),
                        it,
                        (known, news) -> new Judgement(
                                known.id(),
                                known.conversation(),
                                known.agent(),
                                known.kind(),
                                known.by(),
                                news.useful(),
                                news.at()));
    }

    @Override
    public synchronized List<Tally> tallies(WorkspaceId workspace, Instant since) {
        var byMaker = new LinkedHashMap<Made, List<Judgement>>();
        all.getOrDefault(workspace, Map.of()).values().stream()
                .filter(it -> !it.at().isBefore(since))
                .forEach(it -> byMaker.computeIfAbsent(new Made(it.kind(), it.by()), first -> new ArrayList<>())
                        .add(it));
        return byMaker.entrySet().stream()
                .map(each -> tally(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Tally it) -> it.kind().name().toLowerCase(Locale.ROOT))
                        .thenComparing(Tally::by))
                .toList();
    }

    private static Tally tally(Made made, List<Judgement> all) {
        long useful = all.stream().filter(Judgement::useful).count();
        return new Tally(made.kind(), made.by(), useful, all.size() - useful);
    }
}
