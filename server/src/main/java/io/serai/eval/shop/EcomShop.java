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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The layout of ECom-Bench: platform, shop, user and order one within the other, with Chinese names. */
record EcomShop(ShopTwin shop, Instant now) {
    private static final Duration AGE = Duration.ofDays(3);
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SHORT = 40;

    void read(JsonNode orders, Optional<JsonNode> users, Optional<JsonNode> products, Optional<JsonNode> logistics) {
        Map<String, JsonNode> sold = new HashMap<>();
        products.ifPresent(all -> entries(all, "商品ID").forEach(product -> sold.put(text(product, "商品ID"), product)));
        Map<String, JsonNode> parcels = new HashMap<>();
        logistics.ifPresent(all -> leaves(all, "物流单号", "", parcels));
        sold.values().forEach(product -> shop.add(item(product, sold)));
        entries(orders, "订单ID").forEach(order -> {
            Optional<JsonNode> parcel = Optional.ofNullable(parcels.get(text(order, "订单ID")));
            parcel.ifPresent(each -> shop.add(parcel(each)));
            shop.add(order(order, users, sold, parcel));
        });
    }

    private static List<JsonNode> entries(JsonNode all, String key) {
        var found = new ArrayList<JsonNode>();
        if (all.has(key)) {
            found.add(all);
        } else if (all.isObject()) {
            all.forEach(each -> found.addAll(entries(each, key)));
        }
        return found;
    }

    /** Under the name that it stands under: the order's number. */
    private static void leaves(JsonNode all, String key, String name, Map<String, JsonNode> into) {
        if (all.has(key)) {
            into.put(name, all);
        } else if (all.isObject()) {
            all.properties().forEach(each -> leaves(each.getValue(), key, each.getKey(), into));
        }
    }

    /** What it may be exchanged for are its variants: other products, each with what the shop says of it. */
    private static Item item(JsonNode product, Map<String, JsonNode> sold) {
        var variants = new ArrayList<Variant>();
        variants.add(variant(text(product, "商品ID"), text(product, "商品名称"), product));
        product.path("可换货商品").forEach(other -> {
            String id = text(other, "商品ID");
            JsonNode known = sold.get(id);
            String says = text(other, "商品描述");
            variants.add(variant(
                    id, says.isEmpty() && known != null ? text(known, "商品名称") : says, known == null ? other : known));
        });
        return new Item(
                ShopTwin.SOURCE,
                text(product, "商品ID"),
                text(product, "商品名称"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                variants);
    }

    private static Variant variant(String id, String name, JsonNode product) {
        Map<String, String> options = new HashMap<>();
        options.put("商品", name.length() > SHORT ? name.substring(0, SHORT) : name);
        var size = java.util.regex.Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(升|L|匹|公斤|kg|寸|英寸|套|W)")
                .matcher(name);
        if (size.find()) {
            options.put("规格", size.group(1) + size.group(2));
        }
        return new Variant(
                id,
                Optional.empty(),
                options,
                money(product.path("商品价格")),
                Optional.empty(),
                !text(product, "商品状态").contains("下架"));
    }

    private Order order(
            JsonNode order, Optional<JsonNode> users, Map<String, JsonNode> sold, Optional<JsonNode> parcel) {
        String number = text(order, "订单ID");
        String user = text(order, "用户ID");
        JsonNode address = order.path("收货地址");
        Optional<String> phone = Optional.of(text(address, "电话号码"))
                .filter(each -> !each.isEmpty())
                .or(() -> users.map(all -> text(all.path(user), "电话号码")).filter(each -> !each.isEmpty()));
        var lines = new ArrayList<Order.Line>();
        order.path("订单商品列表").forEach(each -> {
            String id = text(each, "商品ID");
            JsonNode product = sold.get(id);
            lines.add(new Order.Line(
                    id,
                    product == null ? id : text(product, "商品名称"),
                    Optional.empty(),
                    Optional.of(id),
                    "",
                    Map.of(),
                    each.path("数量").asInt(1),
                    money(each.path("单价"))));
        });
        Order.State state = state(text(order, "订单状态"));
        Instant placed = now.minus(AGE);
        return new Order(
                ShopTwin.id(number),
                ShopTwin.SOURCE,
                number,
                number,
                new Order.Buyer(
                        Optional.of(text(address, "收件人姓名")).filter(each -> !each.isEmpty()),
                        Optional.empty(),
                        phone.map(each -> each.startsWith("+") ? each : "+86" + each),
                        Optional.of(user)),
                state,
                text(order, "订单状态").equals("待付款") ? Order.Payment.UNPAID : Order.Payment.PAID,
                money(order.path("订单总金额")),
                new Money(BigDecimal.ZERO, YUAN),
                lines,
                Optional.of(new Order.Postal(
                        Optional.of(text(address, "收件人姓名")),
                        List.of(text(address, "区县") + text(address, "详细地址")),
                        text(address, "城市"),
                        Optional.of(text(address, "省份")),
                        Optional.empty(),
                        Optional.of("CN"))),
                state == Order.State.OPEN
                        ? List.of()
                        : parcel
                                .map(each -> new Order.Sent(
                                        text(each, "物流单号"),
                                        Optional.of(text(each, "物流公司")),
                                        Optional.empty(),
                                        List.of(),
                                        placed))
                                .stream()
                                .toList(),
                List.of(),
                Optional.empty(),
                placed,
                state == Order.State.DELIVERED ? Optional.of(now.minus(Duration.ofDays(1))) : Optional.empty(),
                placed,
                now);
    }

    private static Order.State state(String said) {
        return switch (said) {
            case "待付款", "已付款", "待发货" -> Order.State.OPEN;
            case "处理中" -> Order.State.IN_PROGRESS;
            case "已发货", "运输中" -> Order.State.SENT;
            case "已取消" -> Order.State.CANCELLED;
            case "已退货" -> Order.State.RETURNED;
            default -> Order.State.DELIVERED;
        };
    }

    private Parcel parcel(JsonNode parcel) {
        var scans = new ArrayList<Parcel.Scan>();
        parcel.path("物流轨迹")
                .forEach(scan -> time(text(scan, "时间"))
                        .ifPresent(at -> scans.addFirst(new Parcel.Scan(
                                at,
                                Parcel.State.IN_TRANSIT,
                                text(scan, "描述"),
                                Optional.of(text(scan, "位置")).filter(place -> !place.isEmpty()),
                                Optional.empty()))));
        Optional<Instant> delivered = time(text(parcel, "实际送达时间"));
        Optional<LocalDate> expected =
                time(text(parcel, "预计送达时间")).map(at -> at.atZone(SHANGHAI).toLocalDate());
        return new Parcel(
                text(parcel, "物流单号"),
                Optional.of(text(parcel, "物流公司")),
                Optional.empty(),
                delivered.isPresent() ? Parcel.State.DELIVERED : Parcel.State.IN_TRANSIT,
                scans,
                expected.map(day -> new Parcel.Expected(day, day)),
                delivered,
                Optional.of(now));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).atZone(SHANGHAI).toInstant());
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Money money(JsonNode price) {
        return new Money(new BigDecimal("0" + price.asString("0").replaceAll("[^0-9.]", "")), YUAN);
    }

    private static String text(JsonNode from, String name) {
        return from.path(name).asString("");
    }
}
