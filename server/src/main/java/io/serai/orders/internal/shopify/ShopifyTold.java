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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Orders as webhooks tell them: in the words of the old REST interface. */
final class ShopifyTold {
    private ShopifyTold() {}

    /** Empty where it holds too little: drafts, or an order whose amounts the app may not see. */
    static Optional<ShopOrder> read(String domain, JsonNode node) {
        Optional<String> currency = text(node, "presentment_currency").or(() -> text(node, "currency"));
        Optional<Money> total =
                set(node, "total_price_set").or(() -> Reading.money(text(node, "total_price"), currency));
        return text(node, "id").flatMap(id -> total.map(money -> order(domain, id, node, money)));
    }

    private static ShopOrder order(String domain, String id, JsonNode node, Money total) {
        Instant placed = time(node, "created_at").orElse(Instant.EPOCH);
        List<JsonNode> fulfillments = node.path("fulfillments")
                .valueStream()
                .filter(one -> !text(one, "status").orElse("").equals("cancelled"))
                .toList();
        boolean delivered = !fulfillments.isEmpty()
                && fulfillments.stream()
                        .allMatch(one -> text(one, "shipment_status").orElse("").equals("delivered"));
        Order.State state = state(node, delivered);
        return new ShopOrder(
                id,
                text(node, "name").orElse(id),
                buyer(node),
                state,
                ShopifyOrders.payment(text(node, "financial_status").orElse("").toUpperCase(Locale.ROOT)),
                total,
                refunded(node, total),
                node.path("line_items")
                        .valueStream()
                        .flatMap(line -> line(line, total).stream())
                        .toList(),
                postal(node.path("shipping_address")),
                fulfillments.stream().flatMap(ShopifyTold::sent).toList(),
                history(node, total),
                Optional.of(Shop.order(domain, id)),
                placed,
                state == Order.State.DELIVERED
                        ? fulfillments.stream()
                                .flatMap(one -> time(one, "updated_at").stream())
                                .max(Comparator.naturalOrder())
                        : Optional.empty(),
                time(node, "updated_at").orElse(placed));
    }

    private static Optional<Money> set(JsonNode node, String name) {
        JsonNode money = node.path(name).path("presentment_money");
        return Reading.money(text(money, "amount"), text(money, "currency_code"));
    }

    private static Order.State state(JsonNode node, boolean delivered) {
        if (time(node, "cancelled_at").isPresent()) {
            return Order.State.CANCELLED;
        }
        return switch (text(node, "fulfillment_status").orElse("")) {
            case "fulfilled" -> delivered ? Order.State.DELIVERED : Order.State.SENT;
            case "partial" -> Order.State.PARTLY_SENT;
            case "restocked" -> Order.State.RETURNED;
            default -> Order.State.OPEN;
        };
    }

    private static Buyer buyer(JsonNode node) {
        JsonNode customer = node.path("customer");
        return new Buyer(
                Reading.joined(customer, "first_name", "last_name")
                        .or(() -> text(node.path("shipping_address"), "name")),
                text(node, "email").or(() -> text(node, "contact_email")).or(() -> text(customer, "email")),
                text(node, "phone")
                        .or(() -> text(customer, "phone"))
                        .or(() -> text(node.path("shipping_address"), "phone")),
                text(customer, "id"));
    }

    private static Optional<Line> line(JsonNode line, Money like) {
        int quantity = line.path("quantity").asInt(0);
        return quantity <= 0
                ? Optional.empty()
                : Optional.of(new Line(
                        text(line, "id").orElse(""),
                        text(line, "title").orElse(""),
                        text(line, "sku"),
                        text(line, "product_id"),
                        text(line, "variant_title")
                                .filter(title -> !title.equals("Default Title"))
                                .orElse(""),
                        Map.of(),
                        quantity,
                        price(line, quantity, like)));
    }

    /** What was paid for one, discounts taken off. */
    private static Money price(JsonNode line, int quantity, Money like) {
        Money price = set(line, "price_set")
                .or(() -> Reading.money(
                        text(line, "price"), Optional.of(like.currency().getCurrencyCode())))
                .orElseGet(() -> Reading.nothing(like));
        BigDecimal less = line.path("discount_allocations")
                .valueStream()
                .flatMap(discount -> set(discount, "amount_set").stream())
                .filter(discount -> discount.currency().equals(price.currency()))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal each = less.divide(
                BigDecimal.valueOf(quantity), Math.max(2, price.amount().scale()), RoundingMode.HALF_UP);
        return less.signum() == 0 ? price : new Money(price.amount().subtract(each), price.currency());
    }

    private static Optional<Postal> postal(JsonNode address) {
        var street = new ArrayList<String>();
        text(address, "address1").ifPresent(street::add);
        text(address, "address2").ifPresent(street::add);
        return address.isObject()
                ? Optional.of(new Postal(
                        text(address, "name").or(() -> Reading.joined(address, "first_name", "last_name")),
                        street,
                        text(address, "city").orElse(""),
                        text(address, "province_code").or(() -> text(address, "province")),
                        text(address, "zip"),
                        text(address, "country_code")))
                : Optional.empty();
    }

    private static Stream<Sent> sent(JsonNode fulfillment) {
        List<String> lines = fulfillment
                .path("line_items")
                .valueStream()
                .flatMap(line -> text(line, "id").stream())
                .toList();
        List<String> numbers = fulfillment
                .path("tracking_numbers")
                .valueStream()
                .map(number -> number.asString("").strip())
                .filter(number -> !number.isEmpty())
                .toList();
        JsonNode links = fulfillment.path("tracking_urls");
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new Sent(
                        numbers.get(i),
                        text(fulfillment, "tracking_company"),
                        Reading.link(Reading.JSON.createObjectNode().set("url", links.path(i)), "url"),
                        lines,
                        time(fulfillment, "created_at").orElse(Instant.EPOCH)));
    }

    private static Stream<Money> amounts(JsonNode refund, Money total) {
        return refund.path("transactions")
                .valueStream()
                .filter(one -> text(one, "kind").orElse("").equals("refund")
                        && !text(one, "status").orElse("success").equals("failure"))
                .flatMap(one -> Reading.money(
                        text(one, "amount"),
                        text(one, "currency")
                                .or(() -> Optional.of(total.currency().getCurrencyCode())))
                        .stream())
                .filter(money -> money.currency().equals(total.currency()));
    }

    private static Money refunded(JsonNode node, Money total) {
        return node.path("refunds")
                .valueStream()
                .flatMap(refund -> amounts(refund, total))
                .reduce(Reading.nothing(total), Money::plus);
    }

    private static List<Change> history(JsonNode node, Money total) {
        var changes = new ArrayList<Change>();
        time(node, "cancelled_at")
                .ifPresent(at -> changes.add(new Change("cancelled", Optional.empty(), Optional.empty(), at)));
        node.path("refunds")
                .valueStream()
                .forEach(refund -> time(refund, "created_at")
                        .ifPresent(at -> changes.add(new Change(
                                "refunded",
                                text(refund, "id"),
                                amounts(refund, total).reduce(Money::plus),
                                at))));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }
}
