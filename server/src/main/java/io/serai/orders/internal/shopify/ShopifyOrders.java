package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;
import static io.serai.orders.internal.shops.Reading.time;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.Order.Buyer;
import io.serai.orders.Order.Change;
import io.serai.orders.Order.Line;
import io.serai.orders.Order.Postal;
import io.serai.orders.Order.Sent;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopTrouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Orders as the GraphQL Admin API tells them. */
final class ShopifyOrders {
    private ShopifyOrders() {}

    static boolean hasATotal(JsonNode node) {
        return money(node, "totalPriceSet").isPresent();
    }

    /** @param more lines beyond the first page */
    static ShopOrder read(String domain, JsonNode node, List<JsonNode> more) {
        String id = id(text(node, "legacyResourceId").or(() -> text(node, "id")).orElse(""));
        Money total =
                money(node, "totalPriceSet").orElseThrow(() -> ShopTrouble.odd("An order of Shopify has no total."));
        Instant placed = time(node, "createdAt").orElse(Instant.EPOCH);
        List<JsonNode> fulfillments = node.path("fulfillments")
                .valueStream()
                .filter(one -> !text(one, "status").orElse("").equals("CANCELLED"))
                .toList();
        Optional<Instant> delivered = delivered(fulfillments);
        Order.State state = state(node, fulfillments);
        return new ShopOrder(
                id,
                text(node, "name").orElse(id),
                buyer(node),
                state,
                payment(text(node, "displayFinancialStatus").orElse("")),
                total,
                money(node, "totalRefundedSet").orElseGet(() -> Reading.nothing(total)),
                Stream.concat(node.path("lineItems").path("nodes").valueStream(), more.stream())
                        .flatMap(line -> line(line, total).stream())
                        .toList(),
                postal(node.path("shippingAddress")),
                fulfillments.stream().flatMap(ShopifyOrders::sent).toList(),
                history(node),
                Optional.of(Shop.order(domain, id)),
                placed,
                state == Order.State.DELIVERED || state == Order.State.RETURNED ? delivered : Optional.empty(),
                time(node, "updatedAt").orElse(placed));
    }

    /** {@code gid://shopify/Order/42} and {@code 42} are one. */
    static String id(String gid) {
        return gid.substring(gid.lastIndexOf('/') + 1);
    }

    private static Optional<Money> money(JsonNode node, String set) {
        JsonNode money = node.path(set).path("presentmentMoney");
        return Reading.money(text(money, "amount"), text(money, "currencyCode"));
    }

    private static Buyer buyer(JsonNode node) {
        JsonNode customer = node.path("customer");
        return new Buyer(
                text(customer, "displayName").or(() -> text(node.path("shippingAddress"), "name")),
                text(node, "email").or(() -> text(customer.path("defaultEmailAddress"), "emailAddress")),
                text(node, "phone")
                        .or(() -> text(customer.path("defaultPhoneNumber"), "phoneNumber"))
                        .or(() -> text(node.path("shippingAddress"), "phone")),
                text(customer, "id").map(ShopifyOrders::id));
    }

    private static Order.State state(JsonNode node, List<JsonNode> fulfillments) {
        if (time(node, "cancelledAt").isPresent()) {
            return Order.State.CANCELLED;
        }
        if (List.of("RETURNED", "INSPECTION_COMPLETE")
                .contains(text(node, "returnStatus").orElse(""))) {
            return Order.State.RETURNED;
        }
        return switch (text(node, "displayFulfillmentStatus").orElse("")) {
            case "FULFILLED" ->
                fulfillments.stream().allMatch(ShopifyOrders::isDelivered) && !fulfillments.isEmpty()
                        ? Order.State.DELIVERED
                        : Order.State.SENT;
            case "PARTIALLY_FULFILLED" -> Order.State.PARTLY_SENT;
            case "IN_PROGRESS", "ON_HOLD", "PENDING_FULFILLMENT", "OPEN" -> Order.State.IN_PROGRESS;
            case "RESTOCKED" -> Order.State.RETURNED;
            default -> Order.State.OPEN;
        };
    }

    private static boolean isDelivered(JsonNode fulfillment) {
        return time(fulfillment, "deliveredAt").isPresent()
                || text(fulfillment, "displayStatus").orElse("").equals("DELIVERED");
    }

    private static Optional<Instant> delivered(List<JsonNode> fulfillments) {
        return fulfillments.stream()
                .flatMap(one -> time(one, "deliveredAt").stream())
                .max(Comparator.naturalOrder());
    }

    static Order.Payment payment(String status) {
        return switch (status) {
            case "PENDING", "VOIDED" -> Order.Payment.UNPAID;
            case "PARTIALLY_PAID" -> Order.Payment.PARTLY_PAID;
            case "PAID" -> Order.Payment.PAID;
            case "PARTIALLY_REFUNDED" -> Order.Payment.PARTLY_REFUNDED;
            case "REFUNDED" -> Order.Payment.REFUNDED;
            case "EXPIRED" -> Order.Payment.FAILED;
            // authorised: the money is set aside and not taken yet
            default -> Order.Payment.UNKNOWN;
        };
    }

    private static Optional<Line> line(JsonNode line, Money like) {
        int quantity = line.path("quantity").asInt(0);
        Map<String, String> options = new LinkedHashMap<>();
        line.path("variant")
                .path("selectedOptions")
                .valueStream()
                .forEach(option -> text(option, "name")
                        .ifPresent(
                                name -> options.put(name, text(option, "value").orElse(""))));
        return quantity <= 0
                ? Optional.empty()
                : Optional.of(new Line(
                        id(text(line, "id").orElse("")),
                        text(line, "title").orElse(""),
                        text(line, "sku"),
                        text(line.path("product"), "id").map(ShopifyOrders::id),
                        text(line, "variantTitle")
                                .filter(title -> !title.equals("Default Title"))
                                .orElse(""),
                        options,
                        quantity,
                        money(line, "discountedUnitPriceSet").orElseGet(() -> Reading.nothing(like))));
    }

    private static Optional<Postal> postal(JsonNode address) {
        var street = new ArrayList<String>();
        text(address, "address1").ifPresent(street::add);
        text(address, "address2").ifPresent(street::add);
        return address.isObject()
                ? Optional.of(new Postal(
                        text(address, "name"),
                        street,
                        text(address, "city").orElse(""),
                        text(address, "provinceCode").or(() -> text(address, "province")),
                        text(address, "zip"),
                        text(address, "countryCodeV2")))
                : Optional.empty();
    }

    private static Stream<Sent> sent(JsonNode fulfillment) {
        List<String> lines = fulfillment
                .path("fulfillmentLineItems")
                .path("nodes")
                .valueStream()
                .flatMap(line -> text(line.path("lineItem"), "id").stream())
                .map(ShopifyOrders::id)
                .toList();
        Instant at = time(fulfillment, "createdAt").orElse(Instant.EPOCH);
        return fulfillment
                .path("trackingInfo")
                .valueStream()
                .flatMap(info -> text(info, "number").stream()
                        .map(number -> new Sent(number, text(info, "company"), Reading.link(info, "url"), lines, at)));
    }

    private static List<Change> history(JsonNode node) {
        var changes = new ArrayList<Change>();
        time(node, "cancelledAt")
                .ifPresent(at -> changes.add(new Change("cancelled", Optional.empty(), Optional.empty(), at)));
        node.path("refunds")
                .valueStream()
                .forEach(refund -> time(refund, "createdAt")
                        .ifPresent(at -> changes.add(new Change(
                                "refunded",
                                text(refund, "id").map(ShopifyOrders::id),
                                money(refund, "totalRefundedSet"),
                                at))));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }
}
