package io.serai.orders.internal.book;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class InMemoryChangeStore implements ChangeStore {
    private final Map<String, Wish> wishes = new HashMap<>();

    @Override
    public synchronized boolean begin(
            WorkspaceId workspace, String key, OrderId order, OrderChange.Kind kind, Instant at) {
        return wishes.putIfAbsent(workspace + key, new Wish(order, kind, Optional.empty())) == null;
    }

    @Override
    public synchronized void ended(WorkspaceId workspace, String key, Ended how) {
        wishes.computeIfPresent(
                workspace + key, (known, wish) -> new Wish(wish.order(), wish.kind(), Optional.of(how)));
    }

    @Override
    public synchronized void forget(WorkspaceId workspace, String key) {
        wishes.computeIfPresent(workspace + key, (known, wish) -> wish.how().isEmpty() ? null : wish);
    }

    @Override
    public synchronized Optional<Wish> wish(WorkspaceId workspace, String key) {
        return Optional.ofNullable(wishes.get(workspace + key));
    }
}
