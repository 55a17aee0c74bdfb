package io.serai.orders.source;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as its source tells it, before it is ours; the same words as {@link Order}. Emails and phones may be written in any way. */
public record ShopOrder(
        String externalId,
        String number,
        Order.Buyer buyer,
        Order.State state,
        Order.Payment payment,
        Money total,
        Money refunded,
        List<Order.Line> lines,
        Optional<Order.Postal> shipTo,
        List<Order.Sent> parcels,
        List<Order.Change> history,
        Optional<URI> link,
        Instant placedAt,
        Optional<Instant> deliveredAt,
        Instant updatedAt) {
    public ShopOrder {
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        history = List.copyOf(history);
    }

    public Order as(OrderId id, SourceId source, Instant asOf) {
        return new Order(
                id,
                source,
                externalId,
                number,
                buyer,
                state,
                payment,
                total,
                refunded,
                lines,
                shipTo,
                parcels,
                history,
                link,
                placedAt,
                deliveredAt,
                updatedAt,
                asOf);
    }

    public static ShopOrder of(Order order) {
        return new ShopOrder(
                order.externalId(),
                order.number(),
                order.buyer(),
                order.state(),
                order.payment(),
                order.total(),
                order.refunded(),
                order.lines(),
                order.shipTo(),
                order.parcels(),
                order.history(),
                order.link(),
                order.placedAt(),
                order.deliveredAt(),
                order.updatedAt());
    }
}
