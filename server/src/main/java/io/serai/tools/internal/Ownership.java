package io.serai.tools.internal;

import io.serai.orders.Order;
import io.serai.orders.Orders;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose orders are whose. What is not theirs is, to an asker, as if it were not there. */
record Ownership(Orders orders) {
    static boolean owns(Asker asker, Order order) {
        var buyer = order.buyer();
        return buyer.email()
                        .filter(email -> asker.emails().contains(email.toLowerCase(Locale.ROOT)))
                        .isPresent()
                || buyer.phone().filter(asker.phones()::contains).isPresent()
                || buyer.externalId().filter(asker.ids()::contains).isPresent();
    }

    List<Order> all(WorkspaceId workspace, Asker asker) {
        return Stream.concat(
                        orders.of(workspace, asker.emails(), asker.phones()).stream(),
                        orders.ofBuyers(workspace, asker.ids()).stream())
                .filter(order -> owns(asker, order))
                .distinct()
                .sorted(Comparator.comparing(Order::placedAt).reversed())
                .toList();
    }

    List<Order> numbered(WorkspaceId workspace, Asker asker, String number) {
        return orders.numbered(workspace, number).stream()
                .filter(order -> owns(asker, order))
                .toList();
    }

    Optional<Order> find(WorkspaceId workspace, Asker asker, io.serai.orders.OrderId id) {
        return orders.find(workspace, id).filter(order -> owns(asker, order));
    }
}
