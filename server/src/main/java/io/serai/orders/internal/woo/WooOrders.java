package io.serai.orders.internal.woo;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Orders as WooCommerce tells them, by REST and by webhook alike. */
final class WooOrders {
    private static final Logger LOG = LoggerFactory.getLogger(WooOrders.class);

    private WooOrders() {}

    /** Of many, one that a plugin has spoilt must not keep the others back. */
    static Optional<ShopOrder> readable(URI store, JsonNode node) {
        try {
            return Optional.of(read(store, node));
        } catch (ShopTrouble spoilt) {
            LOG.warn("an order of a WooCommerce shop is left out: {}", spoilt.text());
            return Optional.empty();
        }
    }

    static ShopOrder read(URI store, JsonNode node) {
        String id = text(node, "id").orElseThrow(() -> ShopTrouble.odd("An order of the shop has no id."));
        Money total = Reading.money(text(node, "total"), text(node, "currency"))
                .orElseThrow(() -> ShopTrouble.odd("An order of the shop has no total."));
        Instant placed = time(node, "date_created_gmt")
                .or(() -> time(node, "date_created"))
                .orElse(Instant.EPOCH);
        Money refunded = refunded(node, total);
        List<Sent> parcels =
                WooParcels.of(node, time(node, "date_completed_gmt").orElse(placed));
        String status = text(node, "status").orElse("").replaceFirst("^wc-", "");
        Order.State state =
                state(status, parcels, time(node, "date_completed_gmt").isPresent());
        Instant updated = time(node, "date_modified_gmt").orElse(placed);
        return new ShopOrder(
                id,
                text(node, "number").orElse(id),
                buyer(node),
                state,
                payment(node, status, total, refunded),
                total,
                refunded,
                node.path("line_items")
                        .valueStream()
                        .flatMap(line -> line(line, total).stream())
                        .toList(),
                postal(node.path("shipping")).or(() -> postal(node.path("billing"))),
                parcels,
                history(node, total, status, updated),
                Optional.of(URI.create(store + "/wp-admin/post.php?post=" + id + "&action=edit")),
                placed,
                state == Order.State.DELIVERED ? Optional.of(updated) : Optional.empty(),
                updated);
    }

    /** WooCommerce knows no parcel: "completed" is all it says. Plugins add states of their own, which are read by their words. */
    private static Order.State state(String status, List<Sent> parcels, boolean completed) {
        return switch (status) {
            case "pending", "on-hold", "processing", "failed", "checkout-draft" ->
                parcels.isEmpty() ? Order.State.OPEN : Order.State.SENT;
            case "completed" -> Order.State.SENT;
            case "cancelled", "trash" -> Order.State.CANCELLED;
            case "refunded" -> completed ? Order.State.RETURNED : Order.State.CANCELLED;
            default -> plugins(status);
        };
    }

    private static Order.State plugins(String status) {
        if (status.contains("return")) {
            return Order.State.RETURNED;
        }
        if (status.contains("deliver") && !status.contains("out-for")) {
            return Order.State.DELIVERED;
        }
        if (status.contains("partial")) {
            return Order.State.PARTLY_SENT;
        }
        return status.contains("ship") || status.contains("sent") || status.contains("out-for")
                ? Order.State.SENT
                : Order.State.IN_PROGRESS;
    }

    private static Order.Payment payment(JsonNode node, String status, Money total, Money refunded) {
        if (refunded.amount().signum() > 0) {
            return refunded.compareTo(total) >= 0 ? Order.Payment.REFUNDED : Order.Payment.PARTLY_REFUNDED;
        }
        if (status.equals("refunded")) {
            return Order.Payment.REFUNDED;
        }
        if (time(node, "date_paid_gmt").isPresent()) {
            return Order.Payment.PAID;
        }
        return status.equals("failed") ? Order.Payment.FAILED : Order.Payment.UNPAID;
    }

    private static Money refunded(JsonNode node, Money total) {
        return node.path("refunds")
                .valueStream()
                .flatMap(refund -> amount(refund, total).stream())
                .reduce(Reading.nothing(total), Money::plus);
    }

    private static Optional<Money> amount(JsonNode refund, Money like) {
        return Reading.money(text(refund, "total"), Optional.of(like.currency().getCurrencyCode()))
                .map(money -> new Money(money.amount().abs(), money.currency()));
    }

    private static Buyer buyer(JsonNode node) {
        JsonNode billing = node.path("billing");
        return new Buyer(
                Reading.joined(billing, "first_name", "last_name")
                        .or(() -> Reading.joined(node.path("shipping"), "first_name", "last_name")),
                text(billing, "email"),
                text(billing, "phone").or(() -> text(node.path("shipping"), "phone")),
                text(node, "customer_id").filter(id -> !id.equals("0")));
    }

    private static Optional<Line> line(JsonNode line, Money like) {
        int quantity = line.path("quantity").asInt(0);
        Map<String, String> options = options(line);
        return quantity <= 0
                ? Optional.empty()
                : Optional.of(new Line(
                        text(line, "id").orElse(""),
                        text(line, "parent_name")
                                .or(() -> text(line, "name"))
                                .map(Reading::plain)
                                .orElse(""),
                        text(line, "sku"),
                        text(line, "product_id").filter(id -> !id.equals("0")),
                        String.join(" / ", options.values()),
                        options,
                        quantity,
                        price(line, quantity, like)));
    }

    /** What plugins note for themselves begins with an underscore. */
    private static Map<String, String> options(JsonNode line) {
        Map<String, String> options = new LinkedHashMap<>();
        boolean variation = !text(line, "variation_id").orElse("0").equals("0");
        line.path("meta_data").valueStream().forEach(meta -> {
            String key = text(meta, "key").orElse("");
            Optional<String> value = text(meta, "display_value").or(() -> text(meta, "value"));
            if (variation && !key.isEmpty() && !key.startsWith("_") && value.isPresent()) {
                String name = text(meta, "display_key").orElse(key.replaceFirst("^(attribute_)?(pa_)?", ""));
                options.put(Reading.plain(name).toLowerCase(Locale.ROOT), Reading.plain(value.get()));
            }
        });
        return options;
    }

    /** What was paid for one, discounts taken off. */
    private static Money price(JsonNode line, int quantity, Money like) {
        return Reading.money(text(line, "total"), Optional.of(like.currency().getCurrencyCode()))
                .map(total -> new Money(
                        total.amount()
                                .divide(
                                        BigDecimal.valueOf(quantity),
                                        Math.max(2, total.amount().scale()),
                                        RoundingMode.HALF_UP),
                        total.currency()))
                .orElseGet(() -> Reading.nothing(like));
    }

    private static Optional<Postal> postal(JsonNode address) {
        var street = new ArrayList<String>();
        Stream.of("address_1", "address_2")
                .flatMap(field -> text(address, field).stream())
                .forEach(street::add);
        return street.isEmpty() && text(address, "city").isEmpty()
                ? Optional.empty()
                : Optional.of(new Postal(
                        Reading.joined(address, "first_name", "last_name"),
                        street,
                        text(address, "city").orElse(""),
                        text(address, "state"),
                        text(address, "postcode"),
                        text(address, "country")));
    }

    private static List<Change> history(JsonNode node, Money total, String status, Instant updated) {
        var changes = new ArrayList<Change>();
        node.path("refunds")
                .valueStream()
                .forEach(refund -> changes.add(new Change(
                        "refunded",
                        text(refund, "id"),
                        amount(refund, total),
                        time(refund, "date_created_gmt").orElse(updated))));
        if (status.equals("cancelled")) {
            changes.add(new Change("cancelled", Optional.empty(), Optional.empty(), updated));
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }
}
