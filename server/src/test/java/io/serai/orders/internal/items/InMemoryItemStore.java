package io.serai.orders.internal.items;

import io.serai.orders.Items.Item;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

public class InMemoryItemStore implements ItemStore {
    private final Map<Key, Kept> items = new HashMap<>();

    private record Key(WorkspaceId workspace, SourceId source, String key) {}

    private record Kept(Item item, Instant asOf) {}

    @Override
    public synchronized void save(WorkspaceId workspace, Collection<Item> told, Instant asOf) {
        told.forEach(item -> items.put(new Key(workspace, item.source(), item.key()), new Kept(item, asOf)));
    }

    @Override
    public synchronized Optional<Item> find(WorkspaceId workspace, SourceId source, String key) {
        return Optional.ofNullable(items.get(new Key(workspace, source, key))).map(Kept::item);
    }

    @Override
    public synchronized List<Item> sharing(WorkspaceId workspace, Collection<String> words, int most) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(entry -> entry.getValue().item())
                .filter(item -> shared(item, words) > 0)
                .sorted(Comparator.comparingLong((Item item) -> -shared(item, words))
                        .thenComparing(Item::name))
                .limit(most)
                .toList();
    }

    private static long shared(Item item, Collection<String> words) {
        return ItemWords.of(item).stream().filter(words::contains).count();
    }

    @Override
    public synchronized List<Item> listed(WorkspaceId workspace, SourceId source, Optional<String> after, int most) {
        List<Item> all = of(workspace, source)
                .sorted(Comparator.comparing(Item::name).thenComparing(Item::key))
                .toList();
        int from = after.map(key -> all.indexOf(find(workspace, source, key).orElseThrow()) + 1)
                .orElse(0);
        return all.stream().skip(from).limit(most).toList();
    }

    private Stream<Item> of(WorkspaceId workspace, SourceId source) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getKey().source().equals(source))
                .map(entry -> entry.getValue().item());
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, SourceId source, Collection<String> keys) {
        keys.forEach(key -> items.remove(new Key(workspace, source, key)));
    }

    @Override
    public synchronized List<String> dropBefore(WorkspaceId workspace, SourceId source, Instant asOf) {
        List<String> old = items.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getKey().source().equals(source)
                        && entry.getValue().asOf().isBefore(asOf))
                .map(entry -> entry.getKey().key())
                .toList();
        remove(workspace, source, old);
        return old;
    }

    @Override
    public synchronized long count(WorkspaceId workspace, SourceId source) {
        return of(workspace, source).count();
    }
}
