package io.serai.orders.http;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as an agent may see it.
 *
 * @param masked who bought and where it goes are only hints
 * @param reachable whether the source can be asked anew
 */
record OrderView(
        OrderId id,
        SourceId source,
        String sourceName,
        String number,
        Order.State state,
        Order.Payment payment,
        Money total,
        Money refunded,
        List<Order.Line> lines,
        Optional<String> buyer,
        Optional<String> email,
        Optional<String> phone,
        Optional<Place> shipTo,
        List<Order.Sent> parcels,
        List<Order.Change> history,
        Optional<URI> link,
        Instant placedAt,
        Optional<Instant> deliveredAt,
        Instant updatedAt,
        Instant asOf,
        boolean masked) {
    /** @param street empty where it is not to be seen */
    record Place(
            Optional<String> name,
            List<String> street,
            String city,
            Optional<String> region,
            Optional<String> postcode,
            Optional<String> country) {}
}
