package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.orders.ChangeOutcome;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person at the desk does to an order, in its source: each wish once, and told in the audit. */
@RestController
@RequestMapping("/api/orders/{id}")
class OrderChangesController {
    /** What needs no more than a click and a reason. */
    private static final Set<OrderChange.Kind> BY_HAND =
            EnumSet.of(OrderChange.Kind.CANCEL, OrderChange.Kind.REFUND, OrderChange.Kind.WITHDRAW);

    private static final int LONGEST_REASON = 500;

    private final Orders orders;
    private final CurrentAgent current;
    private final AuditLog audit;

    OrderChangesController(Orders orders, CurrentAgent current, AuditLog audit) {
        this.orders = orders;
        this.current = current;
        this.audit = audit;
    }

    record Possible(List<OrderChange.Kind> items) {}

    /** Empty for those who may not answer customers. */
    @GetMapping("/changes")
    Possible possible(@PathVariable String id) {
        Agent agent = current.require(Permission.REPLY);
        Order order = order(agent, id);
        Set<OrderChange.Kind> kinds = EnumSet.noneOf(OrderChange.Kind.class);
        kinds.addAll(orders.changeable(agent.workspace(), order.id()));
        kinds.retainAll(BY_HAND);
        if (order.total().compareTo(order.refunded()) <= 0) {
            kinds.remove(OrderChange.Kind.REFUND);
        }
        if (!comingBack(order)) {
            kinds.remove(OrderChange.Kind.WITHDRAW);
        }
        return new Possible(List.copyOf(kinds));
    }

    private static boolean comingBack(Order order) {
        return order.history().stream()
                .map(Order.Change::what)
                .filter(what -> what.startsWith("return"))
                .reduce((earlier, later) -> later)
                .filter(what -> what.contains("requested"))
                .isPresent();
    }

    /** @param key the same for the same click; @param amount of a refund, in the order's currency */
    record Wish(
            @Nullable String key,
            OrderChange.@Nullable Kind kind,
            @Nullable String reason,
            @Nullable BigDecimal amount) {}

    /** @param outcome {@code done}, {@code refused}, {@code not_possible}, {@code try_later} or {@code uncertain} */
    record Told(String outcome, String why) {}

    @PostMapping("/changes")
    Told change(@PathVariable String id, @RequestBody Wish wish) {
        Agent agent = current.require(Permission.REPLY);
        Order order = order(agent, id);
        if (wish.key() == null || wish.key().isBlank() || wish.key().length() > 100 || wish.kind() == null) {
            throw Problem.invalid("A change needs a key and a kind.");
        }
        String reason = Optional.ofNullable(wish.reason()).orElse("").strip();
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("The reason may have " + LONGEST_REASON + " characters at most.");
        }
        OrderChange change = change(order, wish.kind(), reason, Optional.ofNullable(wish.amount()));
        if (!orders.changeable(agent.workspace(), order.id()).contains(change.kind())) {
            throw Problem.conflict("The shop cannot do this to the order as it is now.");
        }
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "order.changed",
                Map.of(
                        "order",
                        order.id().value().toString(),
                        "kind",
                        change.kind().name().toLowerCase(Locale.ROOT)));
        return told(orders.change(agent.workspace(), order.id(), change, "desk:" + wish.key()));
    }

    private Order order(Agent agent, String id) {
        return orders.find(agent.workspace(), new OrderId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such order."));
    }

    private static OrderChange change(Order order, OrderChange.Kind kind, String reason, Optional<BigDecimal> amount) {
        return switch (kind) {
            case CANCEL -> new OrderChange.Cancel(reason);
            case REFUND -> new OrderChange.Refund(refunded(order, amount), reason);
            case WITHDRAW -> new OrderChange.Withdraw(Optional.empty());
            case CHANGE_ADDRESS, CHANGE_ITEMS, RETURN, EXCHANGE ->
                throw Problem.invalid("This is done in the shop, or prepared by the bot.");
        };
    }

    private static Money refunded(Order order, Optional<BigDecimal> amount) {
        Money left = order.total().minus(order.refunded());
        Money wanted = amount.map(number -> new Money(number, left.currency())).orElse(left);
        if (wanted.amount().signum() <= 0 || wanted.compareTo(left) > 0) {
            throw Problem.invalid("Of this order up to " + left + " can be given back.");
        }
        return wanted;
    }

    private static Told told(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Done done -> new Told("done", done.reference().orElse(""));
            case ChangeOutcome.Refused refused -> new Told("refused", refused.why());
            case ChangeOutcome.NotPossible not -> new Told("not_possible", "");
            case ChangeOutcome.TryLater later -> new Told("try_later", later.why());
            case ChangeOutcome.Uncertain uncertain -> new Told("uncertain", uncertain.why());
        };
    }
}
