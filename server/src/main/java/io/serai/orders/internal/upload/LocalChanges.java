package io.serai.orders.internal.upload;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.Order.Line;
import io.serai.orders.Order.Payment;
import io.serai.orders.Order.State;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderChange.Swap;
import io.serai.orders.internal.items.ItemStore;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopOrder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Does to an order of ours what a shop would do to its own. What the shop's policy allows has been asked before; here is only what cannot be. */
@Component
class LocalChanges {
    private static final String WITHDRAWN = "return withdrawn";

    private final ItemStore items;
    private final Clock clock;

    LocalChanges(ItemStore items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    static Set<OrderChange.Kind> possible(Order order) {
        return switch (order.state()) {
            case OPEN, IN_PROGRESS ->
                EnumSet.of(
                        OrderChange.Kind.CANCEL,
                        OrderChange.Kind.CHANGE_ADDRESS,
                        OrderChange.Kind.CHANGE_ITEMS,
                        OrderChange.Kind.REFUND);
            case PARTLY_SENT, SENT -> EnumSet.of(OrderChange.Kind.REFUND);
            case DELIVERED ->
                EnumSet.of(
                        comingBack(order) ? OrderChange.Kind.WITHDRAW : OrderChange.Kind.RETURN,
                        OrderChange.Kind.EXCHANGE,
                        OrderChange.Kind.REFUND);
            case RETURNED ->
                comingBack(order)
                        ? EnumSet.of(OrderChange.Kind.REFUND, OrderChange.Kind.WITHDRAW)
                        : EnumSet.of(OrderChange.Kind.REFUND);
            case CANCELLED -> EnumSet.noneOf(OrderChange.Kind.class);
        };
    }

    /** Asked for and not taken back: the last word on it counts. */
    private static boolean comingBack(Order order) {
        return order.history().stream()
                .map(Order.Change::what)
                .filter(what -> what.contains("requested") || what.equals(WITHDRAWN))
                .reduce((earlier, later) -> later)
                .filter(what -> what.startsWith("return requested"))
                .isPresent();
    }

    ShopChange apply(Connection connection, Order order, OrderChange change, String key) {
        if (!possible(order).contains(change.kind())) {
            return new ShopChange.Refused("An order that is " + order.state() + " allows no " + change.kind() + ".");
        }
        return switch (change) {
            case OrderChange.Cancel cancel -> done(cancelled(order, cancel), key);
            case OrderChange.ChangeAddress address -> done(addressed(order, address), key);
            case OrderChange.ChangeItems swapped -> swapped(connection, order, swapped.swaps(), "items changed", key);
            case OrderChange.Return returned -> returned(order, returned, key);
            case OrderChange.Exchange exchange ->
                swapped(connection, order, exchange.swaps(), "exchange requested: " + exchange.reason(), key);
            case OrderChange.Refund refund -> refunded(order, refund, key);
            case OrderChange.Withdraw withdraw ->
                done(new Draft(order, clock.instant()).in(State.DELIVERED).noted(WITHDRAWN, Optional.empty()), key);
        };
    }

    private static ShopChange done(Draft draft, String key) {
        return new ShopChange.Done(Optional.of(draft.order()), Optional.of(reference(key)));
    }

    private static String reference(String key) {
        return "S-" + Integer.toUnsignedString(key.hashCode(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    private Draft cancelled(Order order, OrderChange.Cancel cancel) {
        boolean paid = order.payment() == Payment.PAID || order.payment() == Payment.PARTLY_REFUNDED;
        Money back = order.total().minus(order.refunded());
        return new Draft(order, clock.instant())
                .in(State.CANCELLED)
                .paid(paid ? Payment.REFUNDED : order.payment(), paid ? order.total() : order.refunded())
                .noted("cancelled: " + cancel.reason(), paid ? Optional.of(back) : Optional.empty());
    }

    private Draft addressed(Order order, OrderChange.ChangeAddress change) {
        return new Draft(order, clock.instant()).to(change.to()).noted("address changed", Optional.empty());
    }

    private ShopChange returned(Order order, OrderChange.Return wish, String key) {
        for (OrderChange.Piece piece : wish.pieces()) {
            Optional<Line> line = order.line(piece.line());
            if (line.isEmpty()
                    || piece.quantity() < 1
                    || piece.quantity() > line.get().quantity()) {
                return new ShopChange.Refused("There are not so many pieces of this line.");
            }
        }
        Optional<Money> worth = wish.pieces().stream()
                .map(piece -> order.line(piece.line()).orElseThrow().price().times(piece.quantity()))
                .reduce(Money::plus);
        return done(
                new Draft(order, clock.instant()).in(State.RETURNED).noted("return requested: " + wish.reason(), worth),
                key);
    }

    private ShopChange refunded(Order order, OrderChange.Refund wish, String key) {
        boolean same = wish.amount().currency().equals(order.total().currency());
        if (!same || wish.amount().amount().signum() <= 0) {
            return new ShopChange.Refused("This is no amount of the order's currency.");
        }
        Money after = order.refunded().plus(wish.amount());
        if (after.compareTo(order.total()) > 0) {
            return new ShopChange.Refused("More than was paid cannot be refunded.");
        }
        Payment payment = after.compareTo(order.total()) == 0 ? Payment.REFUNDED : Payment.PARTLY_REFUNDED;
        return done(
                new Draft(order, clock.instant())
                        .paid(payment, after)
                        .noted("refunded: " + wish.reason(), Optional.of(wish.amount())),
                key);
    }

    private ShopChange swapped(Connection connection, Order order, List<Swap> swaps, String what, String key) {
        List<Line> lines = new ArrayList<>(order.lines());
        Money more = new Money(BigDecimal.ZERO, order.total().currency());
        for (Swap swap : swaps) {
            Optional<Line> line = order.line(swap.line());
            Optional<Line> instead = line.flatMap(old -> instead(connection, old, swap));
            if (instead.isEmpty() || swap.quantity() != line.get().quantity()) {
                return new ShopChange.Refused("This variant of the product cannot be had.");
            }
            lines.replaceAll(old -> old.key().equals(swap.line()) ? instead.get() : old);
            more = more.plus(instead.get().price().minus(line.get().price()).times(swap.quantity()));
        }
        return done(
                new Draft(order, clock.instant())
                        .lines(lines, order.total().plus(more))
                        .noted(what, Optional.of(more)),
                key);
    }

    private Optional<Line> instead(Connection connection, Line old, Swap swap) {
        Optional<Item> item =
                old.product().flatMap(product -> items.find(connection.workspace(), connection.id(), product));
        return item.stream()
                .flatMap(it -> it.variants().stream())
                .filter(variant -> variant.key().equals(swap.variant()) && variant.available())
                .findFirst()
                .map(variant -> line(old, variant));
    }

    private static Line line(Line old, Variant variant) {
        return new Line(
                old.key(),
                old.title(),
                variant.sku(),
                old.product(),
                String.join(" / ", variant.options().values()),
                variant.options(),
                old.quantity(),
                variant.price());
    }

    /** An order that is being changed, at a moment. */
    private record Draft(ShopOrder order) {
        Draft(Order order, Instant at) {
            this(with(ShopOrder.of(order), at));
        }

        private static ShopOrder with(ShopOrder it, Instant at) {
            return new ShopOrder(
                    it.externalId(),
                    it.number(),
                    it.buyer(),
                    it.state(),
                    it.payment(),
                    it.total(),
                    it.refunded(),
                    it.lines(),
                    it.shipTo(),
                    it.parcels(),
                    it.history(),
                    it.link(),
                    it.placedAt(),
                    it.deliveredAt(),
                    at);
        }

        Draft in(State state) {
            return copy(
                    state,
                    order.payment(),
                    order.total(),
                    order.refunded(),
                    order.lines(),
                    order.shipTo(),
                    order.history());
        }

        Draft paid(Payment payment, Money refunded) {
            return copy(
                    order.state(), payment, order.total(), refunded, order.lines(), order.shipTo(), order.history());
        }

        Draft to(Order.Postal shipTo) {
            return copy(
                    order.state(),
                    order.payment(),
                    order.total(),
                    order.refunded(),
                    order.lines(),
                    Optional.of(shipTo),
                    order.history());
        }

        Draft lines(List<Line> lines, Money total) {
            return copy(
                    order.state(), order.payment(), total, order.refunded(), lines, order.shipTo(), order.history());
        }

        Draft noted(String what, Optional<Money> amount) {
            List<Order.Change> history = new ArrayList<>(order.history());
            history.add(new Order.Change(what, Optional.empty(), amount, order.updatedAt()));
            return copy(
                    order.state(),
                    order.payment(),
                    order.total(),
                    order.refunded(),
                    order.lines(),
                    order.shipTo(),
                    history);
        }

        private Draft copy(
                State state,
                Payment payment,
                Money total,
                Money refunded,
                List<Line> lines,
                Optional<Order.Postal> shipTo,
                List<Order.Change> history) {
            return new Draft(new ShopOrder(
                    order.externalId(),
                    order.number(),
                    order.buyer(),
                    state,
                    payment,
                    total,
                    refunded,
                    lines,
                    shipTo,
                    order.parcels(),
                    history,
                    order.link(),
                    order.placedAt(),
                    order.deliveredAt(),
                    order.updatedAt()));
        }
    }
}
