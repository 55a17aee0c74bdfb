package io.serai.simulator.shops;

import io.serai.simulator.shops.ShopDoor.Call;
import io.serai.simulator.shops.ShopDoor.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * WooCommerce's REST interface on a port of this machine: keys, pages with their headers, times without an offset, refusals in its own words.
 *
 * <pre>{@code
 * try (var woo = new WooDouble()) {
 *     // connect with url = woo.url(), consumer_key = WooDouble.KEY, consumer_secret = WooDouble.SECRET
 *     ObjectNode order = woo.order(727, "john@example.com");
 *     woo.tracked(order, "_wc_shipment_tracking_items", "[{\"tracking_provider\":\"ups\",\"tracking_number\":\"1Z…\"}]");
 * }
 * }</pre>
 */
public final class WooDouble implements AutoCloseable {
    public static final String KEY = "ck_0123456789";
    public static final String SECRET = "cs_9876543210";

    private static final Pattern PATH = Pattern.compile("/wp-json/wc/v3/(\\w+)(?:/(\\w+))?(?:/(\\w+))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final ShopDoor door = new ShopDoor(this::answer);
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, ObjectNode> products = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> variations = new LinkedHashMap<>();
    private final Map<String, ObjectNode> webhooks = new LinkedHashMap<>();
    private final Map<String, ArrayNode> refunds = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.of(2026, 11, 20, 10, 0);
    private boolean stripsAuthorization;
    private boolean gatewayRefunds = true;
    private int ids = 100;

    public URI url() {
        return door.address();
    }

    public void fault(ShopFault... next) {
        door.fault(next);
    }

    /** As hosts do that take the Authorization header away. */
    public synchronized void stripsAuthorization() {
        stripsAuthorization = true;
    }

    /** The payment's gateway refuses every refund: WooCommerce answers that with 500. */
    public synchronized void refusesRefunds() {
        gatewayRefunds = false;
    }

    /** Paid and in work: 2 × 3.00 and 1 × 12.00 and shipping, of 28.00 USD. A minute younger than the one before. */
    public synchronized ObjectNode order(int id, String email) {
        tick();
        ObjectNode order = ShopDoor.JSON
                .createObjectNode()
                .put("id", id)
                .put("number", Integer.toString(id))
                .put("status", "processing")
                .put("currency", "USD")
                .put("total", "28.00")
                .put("customer_id", 0)
                .put("date_created_gmt", now.format(TIME))
                .put("date_modified_gmt", now.format(TIME))
                .put("date_paid_gmt", now.format(TIME))
                .putNull("date_completed_gmt");
        ObjectNode billing = order.putObject("billing");
        billing.put("first_name", "John")
                .put("last_name", "Doe")
                .put("email", email)
                .put("phone", "(555) 555-5555");
        order.putObject("shipping")
                .put("first_name", "John")
                .put("last_name", "Doe")
                .put("address_1", "969 Market")
                .put("address_2", "")
                .put("city", "San Francisco")
                .put("state", "CA")
                .put("postcode", "94103")
                .put("country", "US");
        ArrayNode lines = order.putArray("line_items");
        lines.addObject()
                .put("id", id * 10 + 1)
                .put("name", "Woo Single #1")
                .put("product_id", 93)
                .put("variation_id", 0)
                .put("quantity", 2)
                .put("total", "6.00")
                .putArray("meta_data");
        lines.addObject()
                .put("id", id * 10 + 2)
                .put("name", "Ship Your Idea &ndash; Black")
                .put("parent_name", "Ship Your Idea &ndash; <b>Hoodie</b>")
                .put("product_id", 22)
                .put("variation_id", 23)
                .put("quantity", 1)
                .put("total", "12.00")
                .putArray("meta_data")
                .addObject()
                .put("key", "pa_color")
                .put("value", "black");
        order.putArray("meta_data");
        order.putArray("refunds");
        orders.put(Integer.toString(id), order);
        return order;
    }

    /** A plugin writes a field. @param value JSON */
    public synchronized void tracked(ObjectNode order, String key, String value) {
        ((ArrayNode) order.path("meta_data"))
                .addObject()
                .put("id", ids++)
                .put("key", key)
                .set("value", ShopDoor.JSON.readTree(value));
        touched(order);
    }

    public synchronized void becomes(ObjectNode order, String status) {
        order.put("status", status);
        touched(order);
        if (status.equals("completed")) {
            order.put("date_completed_gmt", now.format(TIME));
        }
    }

    private void touched(ObjectNode order) {
        tick();
        order.put("date_modified_gmt", now.format(TIME));
    }

    /** All that comes now happens in one second, as with an import. */
    public synchronized void sameSecond(ObjectNode order) {
        order.put("date_modified_gmt", "2026-11-22T00:00:00");
    }

    public synchronized ObjectNode product(int id, String name, String... colours) {
        tick();
        ObjectNode product = ShopDoor.JSON
                .createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("permalink", "https://example.com/product/" + id + "/")
                .put("date_modified_gmt", now.format(TIME))
                .put("type", colours.length == 0 ? "simple" : "variable")
                .put("status", "publish")
                .put("sku", "W" + id)
                .put("price", colours.length == 0 ? "9.50" : "")
                .put("purchasable", colours.length == 0)
                .put("manage_stock", true)
                .put("stock_quantity", 4)
                .put("stock_status", "instock");
        ArrayNode options =
                product.putArray("attributes").addObject().put("name", "Color").putArray("options");
        List<ObjectNode> sold = new ArrayList<>();
        variations.put(Integer.toString(id), sold);
        for (String colour : colours) {
            options.add(colour);
            ObjectNode variation = ShopDoor.JSON
                    .createObjectNode()
                    .put("id", id * 10 + options.size())
                    .put("sku", "W" + id + colour.charAt(0))
                    .put("price", "12.00")
                    .put("purchasable", true)
                    .put("manage_stock", false)
                    .put("stock_status", "outofstock");
            variation.putArray("attributes").addObject().put("name", "Color").put("option", colour);
            sold.add(variation);
        }
        products.put(Integer.toString(id), product);
        return product;
    }

    public synchronized int webhooks() {
        return webhooks.size();
    }

    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    public synchronized int refundsMade() {
        return refunds.values().stream().mapToInt(ArrayNode::size).sum();
    }

    private void tick() {
        now = now.plusMinutes(1);
    }

    /** A webhook as this shop signs it now: with the secret that it was told for this topic. */
    public record Hook(Map<String, String> headers, byte[] body) {}

    public synchronized Hook hook(String topic, JsonNode payload) {
        String secret = webhooks.values().stream()
                .filter(hook -> hook.path("topic").asString("").equals(topic))
                .map(hook -> hook.path("secret").asString(""))
                .findFirst()
                .orElseThrow();
        byte[] body = payload.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Hook(
                    Map.of(
                            "x-wc-webhook-topic",
                            topic,
                            "x-wc-webhook-delivery-id",
                            "d-" + ids++,
                            "x-wc-webhook-signature",
                            Base64.getEncoder().encodeToString(mac.doFinal(body))),
                    body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized Reply answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            return refused(404, "rest_no_route", "No route was found");
        }
        if (!authorized(call)) {
            return refused(401, "woocommerce_rest_cannot_view", "Sorry, you cannot list resources.");
        }
        String what = path.group(1) + (path.group(3) == null ? "" : "/" + path.group(3));
        Optional<String> id = Optional.ofNullable(path.group(2));
        return switch (what) {
            case "orders" -> id.map(one -> order(call, one)).orElseGet(() -> page(call, orders.values()));
            case "orders/refunds" -> refunds(call, id.orElse(""));
            case "orders/notes" -> {
                notes.add(call.body().path("note").asString(""));
                yield Reply.of(201, call.body());
            }
            case "products" -> page(call, products.values());
            case "products/variations" -> page(call, variations.getOrDefault(id.orElse(""), List.of()));
            case "webhooks" -> webhook(call, id);
            case "data/current" ->
                Reply.of(200, ShopDoor.JSON.createObjectNode().put("code", "USD"));
            default -> refused(404, "rest_no_route", "No route was found");
        };
    }

    private boolean authorized(Call call) {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean byHeader = !stripsAuthorization && basic.equals(call.headers().getOrDefault("authorization", ""));
        return byHeader
                || KEY.equals(call.query().get("consumer_key"))
                        && SECRET.equals(call.query().get("consumer_secret"));
    }

    private Reply page(Call call, Iterable<ObjectNode> all) {
        var meant = new ArrayList<ObjectNode>();
        Optional<LocalDateTime> after = Optional.ofNullable(call.query().get("modified_after"))
                .map(written -> LocalDateTime.ofInstant(Instant.parse(written), ZoneOffset.UTC));
        String search = call.query().getOrDefault("search", "");
        for (ObjectNode one : all) {
            boolean young = after.isEmpty()
                    || LocalDateTime.parse(one.path("date_modified_gmt").asString(""))
                            .isAfter(after.get());
            if (young && (search.isEmpty() || one.toString().contains(search))) {
                meant.add(one);
            }
        }
        meant.sort(Comparator.comparing(one -> one.path("date_modified_gmt").asString("")));
        int size = Integer.parseInt(call.query().getOrDefault("per_page", "10"));
        int page = Integer.parseInt(call.query().getOrDefault("page", "1"));
        if (size > 100) {
            return refused(400, "rest_invalid_param", "Invalid parameter(s): per_page");
        }
        ArrayNode nodes = ShopDoor.JSON.createArrayNode();
        meant.stream().skip((long) (page - 1) * size).limit(size).forEach(nodes::add);
        return new Reply(
                200,
                nodes,
                Map.of(
                        "X-WP-Total", Integer.toString(meant.size()),
                        "X-WP-TotalPages", Integer.toString((meant.size() + size - 1) / size)));
    }

    private Reply order(Call call, String id) {
        ObjectNode order = orders.get(id);
        if (order == null) {
            return refused(404, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.");
        }
        if (call.method().equals("PUT")) {
            if (call.body().path("shipping").path("country").asString("US").length() != 2) {
                return refused(400, "woocommerce_rest_invalid_country", "The <b>country</b> is not known.");
            }
            call.body().propertyStream().forEach(field -> order.set(field.getKey(), field.getValue()));
            touched(order);
        }
        return Reply.of(200, order);
    }

    private Reply refunds(Call call, String id) {
        ArrayNode known = refunds.computeIfAbsent(id, key -> ShopDoor.JSON.createArrayNode());
        ObjectNode order = orders.get(id);
        if (call.method().equals("GET") || order == null) {
            return Reply.of(200, known);
        }
        double left = Double.parseDouble(order.path("total").asString("0"));
        for (JsonNode refund : known) {
            left -= Double.parseDouble(refund.path("amount").asString("0"));
        }
        if (Double.parseDouble(call.body().path("amount").asString("0")) > left) {
            return refused(400, "woocommerce_rest_invalid_order_refund", "Invalid refund amount.");
        }
        if (!gatewayRefunds) {
            return refused(
                    500,
                    "woocommerce_rest_cannot_create_order_refund",
                    "An error occurred while attempting to create the refund using the payment gateway API.");
        }
        ObjectNode refund = known.addObject().put("id", ids++);
        call.body().propertyStream().forEach(field -> refund.set(field.getKey(), field.getValue()));
        ((ArrayNode) order.path("refunds"))
                .addObject()
                .put("id", refund.path("id").asInt(0))
                .put("total", "-" + refund.path("amount").asString(""));
        touched(order);
        return Reply.of(201, refund);
    }

    private Reply webhook(Call call, Optional<String> id) {
        return switch (call.method()) {
            case "GET" ->
                page(
                        call,
                        webhooks.values().stream().map(WooDouble::withoutSecret).toList());
            case "DELETE" -> {
                webhooks.remove(id.orElse(""));
                yield Reply.of(200, ShopDoor.JSON.createObjectNode());
            }
            default -> {
                ObjectNode hook = webhooks.computeIfAbsent(
                        id.orElseGet(() -> Integer.toString(ids++)), key -> ShopDoor.JSON.createObjectNode());
                call.body().propertyStream().forEach(field -> hook.set(field.getKey(), field.getValue()));
                webhooks.forEach((key, value) -> value.put("id", Integer.parseInt(key)));
                hook.put("date_modified_gmt", now.format(TIME));
                yield Reply.of(201, hook);
            }
        };
    }

    private static ObjectNode withoutSecret(ObjectNode hook) {
        ObjectNode shown = hook.deepCopy();
        shown.remove("secret");
        return shown;
    }

    private static Reply refused(int status, String code, String message) {
        ObjectNode body = ShopDoor.JSON.createObjectNode().put("code", code).put("message", message);
        body.putObject("data").put("status", status);
        return Reply.of(status, body);
    }

    @Override
    public void close() {
        door.close();
    }
}
