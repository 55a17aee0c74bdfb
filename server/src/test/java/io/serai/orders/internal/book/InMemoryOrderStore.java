package io.serai.orders.internal.book;

import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

public class InMemoryOrderStore implements OrderStore {
    private final Map<Key, StoredOrder> orders = new LinkedHashMap<>();
    private final Set<Key> erased = new HashSet<>();

    private record Key(WorkspaceId workspace, SourceId source, String externalId) {}

    private static Key key(WorkspaceId workspace, Order order) {
        return new Key(workspace, order.source(), order.externalId());
    }

    @Override
    public synchronized boolean save(WorkspaceId workspace, StoredOrder order) {
        Key key = key(workspace, order.bare());
        StoredOrder known = orders.get(key);
        boolean older =
                known != null && order.bare().updatedAt().isBefore(known.bare().updatedAt());
        if (older || erased.contains(key)) {
            return false;
        }
        orders.put(key, known == null ? order : withId(order, known.bare().id()));
        return true;
    }

    private static StoredOrder withId(StoredOrder order, OrderId id) {
        Order bare = order.bare();
        Order kept = new Order(
                id,
                bare.source(),
                bare.externalId(),
                bare.number(),
                bare.buyer(),
                bare.state(),
                bare.payment(),
                bare.total(),
                bare.refunded(),
                bare.lines(),
                bare.shipTo(),
                bare.parcels(),
                bare.history(),
                bare.link(),
                bare.placedAt(),
                bare.deliveredAt(),
                bare.updatedAt(),
                bare.asOf());
        return new StoredOrder(kept, order.person(), order.email(), order.phone(), order.buyer(), order.postcode());
    }

    @Override
    public synchronized Optional<StoredOrder> find(WorkspaceId workspace, OrderId id) {
        return those(workspace, order -> order.bare().id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<StoredOrder> external(WorkspaceId workspace, SourceId source, String externalId) {
        return Optional.ofNullable(orders.get(new Key(workspace, source, externalId)));
    }

    @Override
    public synchronized List<StoredOrder> numbered(WorkspaceId workspace, String key, String digits) {
        return those(
                        workspace,
                        order -> Numbers.key(order.bare().number()).equals(key)
                                || !digits.isEmpty()
                                        && Numbers.digits(order.bare().number()).equals(digits))
                .limit(20)
                .toList();
    }

    @Override
    public synchronized List<StoredOrder> of(
            WorkspaceId workspace, Collection<byte[]> emails, Collection<byte[]> phones) {
        return those(workspace, order -> among(order.email(), emails) || among(order.phone(), phones))
                .limit(200)
                .toList();
    }

    @Override
    public synchronized List<StoredOrder> ofBuyers(WorkspaceId workspace, Collection<byte[]> buyers) {
        return those(workspace, order -> among(order.buyer(), buyers))
                .limit(200)
                .toList();
    }

    @Override
    public synchronized List<StoredOrder> shippedTo(WorkspaceId workspace, Collection<byte[]> postcodes) {
        return those(workspace, order -> among(order.postcode(), postcodes))
                .limit(200)
                .toList();
    }

    private static boolean among(Optional<byte[]> fingerprint, Collection<byte[]> asked) {
        return fingerprint
                .filter(own -> asked.stream().anyMatch(other -> Arrays.equals(own, other)))
                .isPresent();
    }

    @Override
    public synchronized List<StoredOrder> withParcel(WorkspaceId workspace, String key) {
        return those(
                        workspace,
                        order -> order.bare().parcels().stream()
                                .anyMatch(parcel -> Numbers.key(parcel.number()).equals(key)))
                .limit(20)
                .toList();
    }

    @Override
    public synchronized List<StoredOrder> latest(WorkspaceId workspace, Optional<Mark> before, int most) {
        return those(workspace, order -> true)
                .filter(order -> before.map(mark -> behind(order.bare(), mark)).orElse(true))
                .limit(most)
                .toList();
    }

    private static boolean behind(Order order, Mark mark) {
        int byTime = order.placedAt().compareTo(mark.placedAt());
        return byTime < 0
                || byTime == 0
                        && order.id()
                                        .value()
                                        .toString()
                                        .compareTo(mark.id().value().toString())
                                < 0;
    }

    private Stream<StoredOrder> those(WorkspaceId workspace, Predicate<StoredOrder> which) {
        return orders.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .filter(which)
                .sorted(Comparator.comparing((StoredOrder order) -> order.bare().placedAt())
                        .thenComparing(order -> order.bare().id().value().toString())
                        .reversed());
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, SourceId source, Collection<String> externalIds) {
        externalIds.forEach(id -> orders.remove(new Key(workspace, source, id)));
    }

    @Override
    public synchronized void erase(WorkspaceId workspace, Collection<OrderId> ids) {
        List<Key> gone = those(workspace, order -> ids.contains(order.bare().id()))
                .map(order -> key(workspace, order.bare()))
                .toList();
        gone.forEach(orders::remove);
        erased.addAll(gone);
    }

    @Override
    public synchronized long count(WorkspaceId workspace, SourceId source) {
        return those(workspace, order -> order.bare().source().equals(source)).count();
    }
}
