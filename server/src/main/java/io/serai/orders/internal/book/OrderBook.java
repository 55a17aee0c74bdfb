package io.serai.orders.internal.book;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.orders.ChangeOutcome;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopOrder;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
class OrderBook implements Orders {
    private static final Duration FRESH_ENOUGH = Duration.ofSeconds(20);

    private final OrderStore store;
    private final OrderSeal seal;
    private final Sources sources;
    private final Asking asking;
    private final Shelf shelf;
    private final Changing changing;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** Numbers that no source knew a moment ago: whoever tries many is no burden to the shop. */
    private final Cache<String, Boolean> unknown = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(50_000)
            .build();

    OrderBook(
            OrderStore store,
            OrderSeal seal,
            Sources sources,
            Asking asking,
            Shelf shelf,
            Changing changing,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.seal = seal;
        this.sources = sources;
        this.asking = asking;
        this.shelf = shelf;
        this.changing = changing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean known(WorkspaceId workspace) {
        return sources.any(workspace);
    }

    @Override
    public Optional<Order> find(WorkspaceId workspace, OrderId id) {
        return store.find(workspace, id).map(stored -> seal.open(workspace, stored));
    }

    @Override
    public List<Order> numbered(WorkspaceId workspace, String number) {
        String key = Numbers.key(number);
        if (key.length() < 2) {
            return List.of();
        }
        String digits = key.chars().allMatch(Character::isDigit) ? Numbers.digits(key) : "";
        List<Order> known = opened(workspace, store.numbered(workspace, key, digits));
        return known.isEmpty() ? asked(workspace, number, key) : known;
    }

    private List<Order> asked(WorkspaceId workspace, String number, String key) {
        if (unknown.getIfPresent(workspace + key) != null) {
            return List.of();
        }
        List<Order> found = asking.numbered(workspace, number).stream()
                .filter(told -> Numbers.key(told.order().number()).endsWith(key))
                .flatMap(told -> put(told.connection(), told.order()).stream())
                .toList();
        if (found.isEmpty()) {
            unknown.put(workspace + key, true);
        }
        return found;
    }

    @Override
    public List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        return opened(workspace, store.of(workspace, seal.emails(workspace, emails), seal.phones(workspace, phones)));
    }

    @Override
    public List<Order> ofBuyers(WorkspaceId workspace, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : opened(workspace, store.ofBuyers(workspace, seal.buyers(workspace, externalIds)));
    }

    @Override
    public List<Order> shippedTo(WorkspaceId workspace, Collection<String> postcodes) {
        List<byte[]> asked = seal.postcodes(workspace, postcodes);
        return asked.isEmpty() ? List.of() : opened(workspace, store.shippedTo(workspace, asked));
    }

    @Override
    public List<Order> withParcel(WorkspaceId workspace, String number) {
        String key = Numbers.key(number);
        return key.length() < 5 ? List.of() : opened(workspace, store.withParcel(workspace, key));
    }

    private List<Order> opened(WorkspaceId workspace, List<StoredOrder> stored) {
        return stored.stream().map(order -> seal.open(workspace, order)).toList();
    }

    @Override
    public Order fresh(WorkspaceId workspace, OrderId id) {
        Order known = required(workspace, id);
        if (known.asOf().isAfter(clock.instant().minus(FRESH_ENOUGH))) {
            return known;
        }
        Optional<Connection> connection = sources.connection(workspace, known.source());
        Optional<Optional<ShopOrder>> told = connection.flatMap(it -> asking.again(it, known.externalId()));
        return Stream.of(told)
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .flatMap(order -> put(connection.orElseThrow(), order).stream())
                .findFirst()
                .orElse(known);
    }

    private Optional<Order> put(Connection connection, ShopOrder told) {
        return transaction.execute(status -> shelf.put(connection, told));
    }

    @Override
    public Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id) {
        Order order = required(workspace, id);
        return sources.connection(workspace, order.source())
                .map(connection -> sources.kind(connection).changeable(connection, order))
                .orElse(Set.of());
    }

    @Override
    public ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key) {
        return changing.change(workspace, required(workspace, id), change, key);
    }

    private Order required(WorkspaceId workspace, OrderId id) {
        return find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such order."));
    }
}
