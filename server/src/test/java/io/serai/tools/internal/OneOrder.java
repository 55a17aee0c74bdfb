package io.serai.tools.internal;

import io.serai.orders.ChangeOutcome;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.SourceId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop with one order that may die while it changes it. */
final class OneOrder implements Orders {
    static final Instant NOW = Instant.parse("2026-05-12T09:00:00Z");
    static final Order.Postal HOME = new Order.Postal(
            Optional.of("Ana"),
            List.of("1 Old Road"),
            "Dover",
            Optional.empty(),
            Optional.of("19901"),
            Optional.of("US"));

    final List<OrderChange> changes = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final Order order;
    boolean dies;
    int looked;

    OneOrder() {
        var euros = Currency.getInstance("EUR");
        var total = new Money(new BigDecimal("20.00"), euros);
        order = new Order(
                new OrderId(Ids.next()),
                new SourceId(Ids.next()),
                "K1",
                "K1",
                new Order.Buyer(Optional.of("Ana"), Optional.of("ana@example.com"), Optional.empty(), Optional.empty()),
                Order.State.OPEN,
                Order.Payment.PAID,
                total,
                new Money(BigDecimal.ZERO, euros),
                List.of(),
                Optional.of(HOME),
                List.of(),
                List.of(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                NOW,
                NOW);
    }

    @Override
    public boolean known(WorkspaceId workspace) {
        return true;
    }

    @Override
    public Optional<Order> find(WorkspaceId workspace, OrderId id) {
        looked++;
        return id.equals(order.id()) ? Optional.of(order) : Optional.empty();
    }

    @Override
    public List<Order> numbered(WorkspaceId workspace, String number) {
        looked++;
        return number.equals("K1") ? List.of(order) : List.of();
    }

    @Override
    public List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        looked++;
        return emails.contains("ana@example.com") ? List.of(order) : List.of();
    }

    @Override
    public List<Order> withParcel(WorkspaceId workspace, String number) {
        return List.of();
    }

    @Override
    public Order fresh(WorkspaceId workspace, OrderId id) {
        return order;
    }

    @Override
    public Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id) {
        return EnumSet.allOf(OrderChange.Kind.class);
    }

    @Override
    public ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key) {
        keys.add(key);
        changes.add(change);
        if (dies) {
            throw new Killed();
        }
        return new ChangeOutcome.Done(order, Optional.empty());
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final class Open implements Seal {
        @Override
        public byte[] seal(WorkspaceId workspace, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(WorkspaceId workspace, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] hash(WorkspaceId workspace, String context, String text) {
            return (context + text).repeat(3).getBytes(StandardCharsets.UTF_8);
        }
    }
}
