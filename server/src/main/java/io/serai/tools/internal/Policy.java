package io.serai.tools.internal;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.Order.State;
import io.serai.orders.OrderChange;
import io.serai.tools.ToolResult.Why;
import io.serai.tools.ToolSettings.Mode;
import io.serai.tools.ToolSettings.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the shop lets something be done to an order: refuses what the rule excludes, leaves to a person what is beyond a limit. */
record Policy(Rule rule, Instant now) {
    sealed interface Verdict {
        record Go() implements Verdict {}

        /** @param limit which one it is beyond, for the agent */
        record Person(String limit) implements Verdict {}

        record No(Why why) implements Verdict {}
    }

    /** @param often how often the customer had it in the last month */
    Verdict on(Order order, OrderChange change, int often, boolean sourceCan) {
        Optional<Why> against = against(order, change);
        if (against.isPresent()) {
            return new Verdict.No(against.get());
        }
        if (rule.mode() == Mode.ASK_AGENT) {
            return new Verdict.Person("the shop wants to be asked");
        }
        if (amount(order, change).filter(this::tooMuch).isPresent()) {
            return new Verdict.Person("the amount is above the limit");
        }
        if (rule.perMonth().filter(most -> often >= most).isPresent()) {
            return new Verdict.Person("the customer has had this as often as the limit allows");
        }
        return sourceCan ? new Verdict.Go() : new Verdict.Person("the order system cannot do this by itself");
    }

    private Optional<Why> against(Order order, OrderChange change) {
        if (rule.mode() == Mode.OFF) {
            return Optional.of(Why.OFF);
        }
        if (!states(change).contains(order.state())) {
            return Optional.of(Why.STATE);
        }
        if (rule.days().filter(days -> over(order, days)).isPresent()) {
            return Optional.of(Why.TOO_LATE);
        }
        if (done(order, change)) {
            return Optional.of(Why.STATE);
        }
        boolean nothing = change instanceof OrderChange.Refund refund && tooMuchBack(order, refund.amount());
        return nothing ? Optional.of(Why.NOTHING_LEFT) : Optional.empty();
    }

    /** Items are changed, exchanged or sent back once: a second wish on top of the first is a person's. */
    private static boolean done(Order order, OrderChange change) {
        return switch (change.kind()) {
            case CHANGE_ITEMS, RETURN, EXCHANGE, CANCEL ->
                order.history().stream()
                        .map(Order.Change::what)
                        .filter(what -> what.contains("return")
                                || what.contains("exchange")
                                || what.contains("items")
                                || what.contains("cancel"))
                        .reduce((earlier, later) -> later)
                        .filter(what -> !what.endsWith("withdrawn"))
                        .isPresent();
            case CHANGE_ADDRESS, REFUND, WITHDRAW -> false;
        };
    }

    private Set<State> states(OrderChange change) {
        if (!rule.states().isEmpty()) {
            return rule.states();
        }
        return switch (change.kind()) {
            case CANCEL, CHANGE_ADDRESS, CHANGE_ITEMS -> Set.of(State.OPEN, State.IN_PROGRESS);
            case RETURN, EXCHANGE -> Set.of(State.DELIVERED);
            case REFUND -> Set.of(State.values());
            case WITHDRAW -> Set.of(State.PARTLY_SENT, State.SENT, State.DELIVERED, State.RETURNED);
        };
    }

    private boolean over(Order order, int days) {
        Instant from = order.deliveredAt().orElse(order.placedAt());
        return Duration.between(from, now).compareTo(Duration.ofDays(days)) > 0;
    }

    private boolean tooMuch(Money amount) {
        return rule.most().filter(most -> amount.amount().compareTo(most) > 0).isPresent();
    }

    private static boolean tooMuchBack(Order order, Money amount) {
        return !amount.currency().equals(order.total().currency())
                || amount.compareTo(order.total().minus(order.refunded())) > 0;
    }

    /** What goes back to the customer; empty where no money moves. */
    static Optional<Money> amount(Order order, OrderChange change) {
        return switch (change) {
            case OrderChange.Cancel cancel -> paid(order) ? Optional.of(left(order)) : Optional.empty();
            case OrderChange.Refund refund -> Optional.of(refund.amount());
            case OrderChange.Return back -> Optional.of(worth(order, back.pieces()));
            case OrderChange.Exchange exchange -> Optional.empty();
            case OrderChange.ChangeItems items -> Optional.empty();
            case OrderChange.ChangeAddress address -> Optional.empty();
            case OrderChange.Withdraw withdraw -> Optional.empty();
        };
    }

    private static boolean paid(Order order) {
        return order.payment() != Order.Payment.UNPAID && order.payment() != Order.Payment.FAILED;
    }

    private static Money left(Order order) {
        return order.total().minus(order.refunded());
    }

    private static Money worth(Order order, List<OrderChange.Piece> pieces) {
        var none = new Money(BigDecimal.ZERO, order.total().currency());
        return pieces.stream()
                .flatMap(piece ->
                        order.line(piece.line()).map(line -> line.price().times(piece.quantity())).stream())
                .reduce(none, Money::plus);
    }
}
