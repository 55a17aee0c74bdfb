package io.serai.eval.shop;

import io.serai.orders.ChangeOutcome;
import io.serai.orders.Items;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.Parcel;
import io.serai.orders.Parcels;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders, products and parcels in memory, as a store would keep them; one that can be told to fail. */
public final class ShopTwin implements Orders, Items, Parcels {
    public static final SourceId SOURCE = new SourceId(UUID.nameUUIDFromBytes("file".getBytes(StandardCharsets.UTF_8)));

    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Parcel> parcels = new HashMap<>();
    /** Postcodes of the buyers' own addresses, by email. */
    private final Map<String, String> postcodes = new HashMap<>();

    private final Map<String, ChangeOutcome> done = new HashMap<>();
    private final Instant now;
    private boolean ecom;
    private Trouble trouble = Trouble.NONE;

    public enum Trouble {
        NONE,
        /** Nothing can be asked. */
        DOWN,
        /** A change breaks off, and nobody knows whether it was made. */
        BREAKS_OFF
    }

    ShopTwin(Instant now) {
        this.now = now;
    }

    void add(Order order) {
        orders.put(order.id(), order);
    }

    void add(Item item) {
        items.put(item.key(), item);
    }

    void add(Parcel parcel) {
        parcels.put(parcel.number(), parcel);
    }

    void isEcom() {
        ecom = true;
    }

    /** Whether it is laid out as ECom-Bench's shops are. */
    public boolean ecom() {
        return ecom;
    }

    void lives(String email, String postcode) {
        postcodes.put(email, postcode);
    }

    public void has(Trouble other) {
        trouble = other;
    }

    public Collection<Order> all() {
        return orders.values();
    }

    public static OrderId id(String number) {
        return new OrderId(UUID.nameUUIDFromBytes(plain(number).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean known(WorkspaceId workspace) {
        return true;
    }

    @Override
    public Optional<Order> find(WorkspaceId workspace, OrderId id) {
        works();
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public List<Order> numbered(WorkspaceId workspace, String number) {
        works();
        return orders.values().stream()
                .filter(order -> plain(order.number()).equals(plain(number))
                        || number.matches("[0-9]{5,}") && plain(order.number()).matches("[A-Z]{1,3}" + number))
                .toList();
    }

    @Override
    public List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        works();
        return orders.values().stream()
                .filter(order -> order.buyer().email().filter(emails::contains).isPresent()
                        || order.buyer().phone().filter(phones::contains).isPresent())
                .sorted(Comparator.comparing(Order::placedAt).reversed())
                .toList();
    }

    @Override
    public List<Order> shippedTo(WorkspaceId workspace, Collection<String> codes) {
        works();
        Set<String> wanted = new HashSet<>(codes.stream().map(ShopTwin::plain).toList());
        return orders.values().stream()
                .filter(order -> order.shipTo()
                                .flatMap(Order.Postal::postcode)
                                .filter(code -> wanted.contains(plain(code)))
                                .isPresent()
                        || order.buyer()
                                .email()
                                .map(postcodes::get)
                                .filter(code -> wanted.contains(plain(code)))
                                .isPresent())
                .toList();
    }

    @Override
    public List<Order> withParcel(WorkspaceId workspace, String number) {
        works();
        return orders.values().stream()
                .filter(order ->
                        order.parcels().stream().anyMatch(sent -> sent.number().equalsIgnoreCase(number)))
                .toList();
    }

    @Override
    public Order fresh(WorkspaceId workspace, OrderId id) {
        return find(workspace, id).orElseThrow();
    }

    @Override
    public Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id) {
        var kinds = EnumSet.allOf(OrderChange.Kind.class);
        if (!comingBack(orders.get(id))) {
            kinds.remove(OrderChange.Kind.WITHDRAW);
        }
        return kinds;
    }

    /** A return or exchange was asked for, and that was the last word on it. */
    private static boolean comingBack(@Nullable Order order) {
        return order != null
                && order.history().stream()
                        .map(Order.Change::what)
                        .filter(what -> what.startsWith("return") || what.startsWith("exchange"))
                        .reduce((earlier, later) -> later)
                        .filter(what -> what.endsWith("requested"))
                        .isPresent();
    }

    @Override
    public ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key) {
        if (trouble == Trouble.BREAKS_OFF) {
            return new ChangeOutcome.Uncertain("the line broke");
        }
        works();
        return done.computeIfAbsent(key, fresh -> {
            Order after = changed(Objects.requireNonNull(orders.get(id)), change);
            orders.put(id, after);
            return new ChangeOutcome.Done(after, Optional.empty());
        });
    }

    private Order changed(Order order, OrderChange change) {
        return switch (change) {
            case OrderChange.Cancel cancel ->
                with(order, Order.State.CANCELLED, order.lines(), order.shipTo(), "cancelled", Optional.empty());
            case OrderChange.ChangeAddress address ->
                with(
                        order,
                        order.state(),
                        order.lines(),
                        Optional.of(address.to()),
                        "address changed",
                        Optional.empty());
            case OrderChange.ChangeItems items ->
                with(
                        order,
                        order.state(),
                        swapped(order, items.swaps()),
                        order.shipTo(),
                        "items changed",
                        Optional.empty());
            case OrderChange.Return back ->
                with(order, order.state(), order.lines(), order.shipTo(), "return requested", Optional.empty());
            case OrderChange.Exchange exchange ->
                with(order, order.state(), order.lines(), order.shipTo(), "exchange requested", Optional.empty());
            case OrderChange.Refund refund ->
                with(order, order.state(), order.lines(), order.shipTo(), "refunded", Optional.of(refund.amount()));
            case OrderChange.Withdraw withdraw ->
                with(order, order.state(), order.lines(), order.shipTo(), "return withdrawn", Optional.empty());
        };
    }

    private List<Order.Line> swapped(Order order, List<OrderChange.Swap> swaps) {
        var lines = new ArrayList<Order.Line>();
        for (Order.Line line : order.lines()) {
            Optional<Variant> other = swaps.stream()
                    .filter(swap -> swap.line().equals(line.key()))
                    .findFirst()
                    .flatMap(swap -> line.product()
                            .flatMap(product -> Optional.ofNullable(items.get(product)))
                            .flatMap(item -> item.variants().stream()
                                    .filter(variant -> variant.key().equals(swap.variant()))
                                    .findFirst()));
            lines.add(other.map(variant -> new Order.Line(
                            variant.key(),
                            line.title(),
                            variant.sku(),
                            line.product(),
                            ShopFiles.told(variant.options()),
                            variant.options(),
                            line.quantity(),
                            variant.price()))
                    .orElse(line));
        }
        return lines;
    }

    private Order with(
            Order order,
            Order.State state,
            List<Order.Line> lines,
            Optional<Order.Postal> shipTo,
            String what,
            Optional<Money> amount) {
        var history = Stream.concat(
                        order.history().stream(), Stream.of(new Order.Change(what, Optional.empty(), amount, now)))
                .toList();
        return new Order(
                order.id(),
                order.source(),
                order.externalId(),
                order.number(),
                order.buyer(),
                state,
                order.payment(),
                order.total(),
                amount.map(order.refunded()::plus).orElse(order.refunded()),
                lines,
                shipTo,
                order.parcels(),
                history,
                order.link(),
                order.placedAt(),
                order.deliveredAt(),
                now,
                now);
    }

    @Override
    public Optional<Item> find(WorkspaceId workspace, SourceId source, String product) {
        works();
        return Optional.ofNullable(items.get(product));
    }

    @Override
    public List<Item> named(WorkspaceId workspace, String words) {
        works();
        String said = words.toLowerCase(Locale.ROOT);
        return items.values().stream()
                .filter(item -> said.contains(item.name().toLowerCase(Locale.ROOT)))
                .limit(10)
                .toList();
    }

    @Override
    public Parcel track(WorkspaceId workspace, String number, Optional<String> carrier) {
        works();
        return parcels.getOrDefault(
                number,
                new Parcel(
                        number,
                        carrier,
                        Optional.empty(),
                        Parcel.State.UNKNOWN,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void works() {
        if (trouble == Trouble.DOWN) {
            throw new IllegalStateException("the shop does not answer");
        }
    }

    static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
