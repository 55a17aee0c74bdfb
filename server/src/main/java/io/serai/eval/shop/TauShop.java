package io.serai.eval.shop;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.Parcel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The layout of tau-bench's retail shop; {@code placed_at}, {@code delivered_at}, {@code currency} and {@code phone} may stand there as well. */
record TauShop(ShopTwin shop, Instant now) {
    private static final Duration AGE = Duration.ofDays(7);
    private static final Duration SINCE_DELIVERY = Duration.ofDays(3);

    void read(JsonNode orders, Optional<JsonNode> users, Optional<JsonNode> products, Optional<JsonNode> parcels) {
        users.ifPresent(all -> all.forEach(user -> {
            String email = text(user, "email").toLowerCase(Locale.ROOT);
            String code = user.path("address").path("zip").asString("");
            if (!email.isEmpty() && !code.isEmpty()) {
                shop.lives(email, code);
            }
        }));
        products.ifPresent(all -> all.forEach(this::product));
        parcels.ifPresent(all -> all.forEach(this::parcel));
        orders.forEach(order -> shop.add(order(order, users)));
    }

    private void product(JsonNode product) {
        var variants = new ArrayList<Variant>();
        product.path("variants")
                .forEach(variant -> variants.add(new Variant(
                        text(variant, "item_id"),
                        Optional.empty(),
                        options(variant.path("options")),
                        money(variant.path("price"), currency(product)),
                        Optional.empty(),
                        variant.path("available").asBoolean(true))));
        shop.add(new Item(
                ShopTwin.SOURCE,
                text(product, "product_id"),
                text(product, "name"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                variants));
    }

    private Order order(JsonNode order, Optional<JsonNode> users) {
        String number = text(order, "order_id");
        String userId = text(order, "user_id");
        Optional<JsonNode> user = users.map(all -> all.path(userId)).filter(JsonNode::isObject);
        String status = text(order, "status");
        boolean delivered = status.contains("delivered") || status.contains("return") || status.contains("exchange");
        var lines = lines(order.path("items"), currency(order));
        Money total = lines.stream()
                .map(line -> line.price().times(line.quantity()))
                .reduce(new Money(BigDecimal.ZERO, currency(order)), Money::plus);
        Instant placed = instant(order, "placed_at").orElse(now.minus(AGE));
        return new Order(
                ShopTwin.id(number),
                ShopTwin.SOURCE,
                number,
                number,
                new Order.Buyer(
                        user.map(TauShop::name),
                        user.map(each -> text(each, "email").toLowerCase(Locale.ROOT))
                                .filter(each -> !each.isEmpty()),
                        user.map(each -> text(each, "phone")).filter(each -> !each.isEmpty()),
                        Optional.of(userId)),
                state(status),
                Order.Payment.PAID,
                total,
                new Money(BigDecimal.ZERO, currency(order)),
                lines,
                Optional.of(postal(order.path("address"), user.map(TauShop::name))),
                sent(order, placed),
                history(status, placed),
                Optional.empty(),
                placed,
                delivered
                        ? Optional.of(instant(order, "delivered_at").orElse(now.minus(SINCE_DELIVERY)))
                        : Optional.empty(),
                placed,
                now);
    }

    private static List<Order.Change> history(String status, Instant at) {
        boolean touched = status.contains("modif") || status.contains("return") || status.contains("exchange");
        String what = status.contains("modif")
                ? "items changed"
                : status.contains("return") ? "return requested" : "exchange requested";
        return touched ? List.of(new Order.Change(what, Optional.empty(), Optional.empty(), at)) : List.of();
    }

    private static Order.State state(String status) {
        if (status.contains("cancel")) {
            return Order.State.CANCELLED;
        }
        return switch (status.replaceAll("\\s*\\(.*", "")) {
            case "pending" -> Order.State.OPEN;
            case "in progress", "preparing" -> Order.State.IN_PROGRESS;
            case "processed", "shipped", "sent" -> Order.State.SENT;
            default -> Order.State.DELIVERED;
        };
    }

    /** Two of the same are one line of two. */
    private static List<Order.Line> lines(JsonNode items, Currency currency) {
        Map<String, Order.Line> lines = new LinkedHashMap<>();
        items.forEach(item -> {
            String key = text(item, "item_id");
            int more = item.path("quantity").asInt(1);
            Order.Line before = lines.get(key);
            Map<String, String> options = options(item.path("options"));
            lines.put(
                    key,
                    new Order.Line(
                            key,
                            text(item, "name"),
                            Optional.empty(),
                            Optional.of(text(item, "product_id")),
                            ShopFiles.told(options),
                            options,
                            more + (before == null ? 0 : before.quantity()),
                            money(item.path("price"), currency)));
        });
        return List.copyOf(lines.values());
    }

    private static List<Order.Sent> sent(JsonNode order, Instant at) {
        var sent = new ArrayList<Order.Sent>();
        order.path("fulfillments").forEach(each -> {
            var inside = new ArrayList<String>();
            each.path("item_ids").forEach(id -> inside.add(id.asString()));
            each.path("tracking_id")
                    .forEach(number -> sent.add(new Order.Sent(
                            number.asString(),
                            Optional.of(text(each, "carrier")).filter(name -> !name.isEmpty()),
                            Optional.empty(),
                            inside,
                            at)));
        });
        return sent;
    }

    private void parcel(JsonNode parcel) {
        var scans = new ArrayList<Parcel.Scan>();
        parcel.path("scans")
                .forEach(scan -> scans.add(new Parcel.Scan(
                        Instant.parse(text(scan, "at")),
                        Parcel.State.valueOf(text(scan, "state").toUpperCase(Locale.ROOT)),
                        text(scan, "text"),
                        Optional.of(text(scan, "place")).filter(place -> !place.isEmpty()),
                        Optional.empty())));
        shop.add(new Parcel(
                text(parcel, "number"),
                Optional.of(text(parcel, "carrier")),
                Optional.empty(),
                Parcel.State.valueOf(text(parcel, "state").toUpperCase(Locale.ROOT)),
                scans,
                Optional.of(text(parcel, "expected"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .map(day -> new Parcel.Expected(day, day)),
                instant(parcel, "delivered_at"),
                Optional.of(now)));
    }

    private static Order.Postal postal(JsonNode address, Optional<String> name) {
        var street = new ArrayList<String>();
        for (String line : List.of("address1", "address2")) {
            if (!text(address, line).isEmpty()) {
                street.add(text(address, line));
            }
        }
        return new Order.Postal(
                name,
                street,
                text(address, "city"),
                Optional.of(text(address, "state")).filter(each -> !each.isEmpty()),
                Optional.of(address.path("zip").asString("")).filter(each -> !each.isEmpty()),
                Optional.of(text(address, "country")).filter(each -> !each.isEmpty()));
    }

    private static String name(JsonNode user) {
        JsonNode name = user.path("name");
        return name.isString() ? name.asString() : (text(name, "first_name") + " " + text(name, "last_name")).strip();
    }

    private static Map<String, String> options(JsonNode options) {
        Map<String, String> all = new HashMap<>();
        options.properties()
                .forEach(option -> all.put(option.getKey(), option.getValue().asString("")));
        return all;
    }

    private static Currency currency(JsonNode from) {
        return Currency.getInstance(from.path("currency").asString("USD"));
    }

    private static Money money(JsonNode price, Currency currency) {
        return new Money(new BigDecimal(price.asString("0")), currency);
    }

    private static Optional<Instant> instant(JsonNode from, String name) {
        return Optional.of(text(from, name)).filter(at -> !at.isEmpty()).map(Instant::parse);
    }

    private static String text(JsonNode from, String name) {
        return from.path(name).asString("");
    }
}
