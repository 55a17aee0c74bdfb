package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.orders.Order;
import io.serai.orders.Order.Postal;
import io.serai.privacy.Masker;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one way from an order to an answer of ours: masked for those who may not see phone and email. */
@Component
class OrderViews {
    private final Permissions permissions;
    private final Masker masker;

    OrderViews(Permissions permissions, Masker masker) {
        this.permissions = permissions;
        this.masker = masker;
    }

    OrderView of(Agent viewer, Order order, String sourceName) {
        boolean masked = !permissions.may(viewer, Permission.SEE_CONTACT_DATA);
        return new OrderView(
                order.id(),
                order.source(),
                sourceName,
                order.number(),
                order.state(),
                order.payment(),
                order.total(),
                order.refunded(),
                order.lines(),
                order.buyer().name().map(name -> masked ? masker.text(name) : name),
                order.buyer().email().map(email -> masked ? masker.email(email) : email),
                order.buyer().phone().map(phone -> masked ? masker.phone(phone) : phone),
                order.shipTo().map(to -> masked ? hidden(to) : shown(to)),
                order.parcels(),
                order.history(),
                order.link(),
                order.placedAt(),
                order.deliveredAt(),
                order.updatedAt(),
                order.asOf(),
                masked);
    }

    /** Town and country are enough to speak of a delivery. */
    private OrderView.Place hidden(Postal to) {
        return new OrderView.Place(
                to.name().map(masker::text), List.of(), to.city(), to.region(), Optional.empty(), to.country());
    }

    private static OrderView.Place shown(Postal to) {
        return new OrderView.Place(to.name(), to.street(), to.city(), to.region(), to.postcode(), to.country());
    }
}
