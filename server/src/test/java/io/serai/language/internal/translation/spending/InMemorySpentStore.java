package io.serai.language.internal.translation.spending;

import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemorySpentStore implements SpentStore {
    private record Key(WorkspaceId workspace, LocalDate day, UUID provider) {}

    private final Map<Key, Spent> sums = new ConcurrentHashMap<>();

    @Override
    public void add(WorkspaceId workspace, Spent news) {
        sums.merge(new Key(workspace, news.day(), news.provider()), news, Spent::and);
    }

    @Override
    public List<Spent> since(WorkspaceId workspace, LocalDate first) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().workspace().equals(workspace)
                        && !sum.getKey().day().isBefore(first))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Spent::day)
                        .thenComparing(Spent::characters)
                        .reversed()
                        .thenComparing(Spent::kind))
                .toList();
    }
}
