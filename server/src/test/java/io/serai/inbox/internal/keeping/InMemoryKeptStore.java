package io.serai.inbox.internal.keeping;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The twin of all of them: what is kept, in a map. */
public class InMemoryKeptStore<K extends Kept> implements KeptStore<K> {
    private final Map<UUID, Place<K>> all = new HashMap<>();
    private final Comparator<K> order;
    private final BiPredicate<K, K> taken;

    private record Place<K>(WorkspaceId workspace, K kept) {}

    /** @param taken whether the one cannot be beside the other */
    protected InMemoryKeptStore(Comparator<K> order, BiPredicate<K, K> taken) {
        this.order = order;
        this.taken = taken;
    }

    private Stream<K> in(WorkspaceId workspace) {
        return all.values().stream()
                .filter(place -> place.workspace().equals(workspace))
                .map(Place::kept);
    }

    @Override
    public List<K> of(WorkspaceId workspace, AgentId agent) {
        return in(workspace)
                .filter(kept ->
                        kept.owner().filter(owner -> !owner.equals(agent)).isEmpty())
                .sorted(order.thenComparing(Kept::id))
                .toList();
    }

    @Override
    public Optional<K> find(WorkspaceId workspace, UUID id) {
        return in(workspace).filter(kept -> kept.id().equals(id)).findFirst();
    }

    @Override
    public boolean put(WorkspaceId workspace, K kept, Instant now) {
        boolean elsewhere =
                all.containsKey(kept.id()) && find(workspace, kept.id()).isEmpty();
        boolean beside = in(workspace)
                .anyMatch(other ->
                        !other.id().equals(kept.id()) && other.owner().equals(kept.owner()) && taken.test(kept, other));
        if (elsewhere || beside) {
            return false;
        }
        all.put(kept.id(), new Place<>(workspace, kept));
        return true;
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        find(workspace, id).ifPresent(kept -> all.remove(id));
    }
}
