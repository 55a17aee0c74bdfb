package io.serai.simulator.shops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in the shop, and what its questions and changes are answered with. */
public final class ShopifyWorld {
    private static final Pattern SINCE = Pattern.compile("updated_at:>='([^']+)'");
    private static final Pattern NAMED = Pattern.compile("^name:\"((?:[^\"\\\\]|\\\\.)*)\"$");

    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, ObjectNode> products = new LinkedHashMap<>();
    private final List<ObjectNode> webhooks = new ArrayList<>();
    private final Map<String, String> refunds = new HashMap<>();
    private final ShopifyWorldReturns returns = new ShopifyWorldReturns();
    private final List<String> scopes =
            new ArrayList<>(List.of("read_orders", "write_orders", "read_products", "read_returns", "write_returns"));
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private int looks;
    private boolean cancels = true;

    /** An open, paid order of two lines: 2 × 20.00 and 1 × 5.50 EUR. Each is a minute younger than the one before. */
    public synchronized ObjectNode order(int number, String email) {
        String id = Integer.toString(450_000_000 + number);
        ObjectNode order = ShopDoor.JSON
                .createObjectNode()
                .put("id", "gid://shopify/Order/" + id)
                .put("legacyResourceId", id)
                .put("name", "#" + number)
                .put("email", email)
                .put("phone", "+34612345678")
                .put("createdAt", tick())
                .put("updatedAt", now.toString())
                .put("displayFinancialStatus", "PAID")
                .put("displayFulfillmentStatus", "UNFULFILLED")
                .put("returnStatus", "NO_RETURN")
                .putNull("cancelledAt");
        money(order, "totalPriceSet", "45.50");
        money(order, "totalRefundedSet", "0.0");
        order.putObject("customer").put("id", "gid://shopify/Customer/77").put("displayName", "Ann Lee");
        order.putObject("shippingAddress")
                .put("name", "Ann Lee")
                .put("address1", "Calle Mayor 1")
                .put("city", "Madrid")
                .put("provinceCode", "M")
                .put("countryCodeV2", "ES")
                .put("zip", "28013");
        ObjectNode lines = order.putObject("lineItems");
        lines.putObject("pageInfo").put("hasNextPage", false).putNull("endCursor");
        ArrayNode nodes = lines.putArray("nodes");
        line(nodes, id + "1", "Mug", 2, "20.00", "Blue");
        line(nodes, id + "2", "Sticker", 1, "5.50", "Default Title");
        order.putArray("fulfillments");
        order.putArray("refunds");
        orders.put(order.path("id").asString(""), order);
        return order;
    }

    private static void line(ArrayNode nodes, String id, String title, int quantity, String price, String variant) {
        ObjectNode line = nodes.addObject()
                .put("id", "gid://shopify/LineItem/" + id)
                .put("title", title)
                .put("quantity", quantity)
                .put("sku", title.toUpperCase(java.util.Locale.ROOT) + "-1")
                .put("variantTitle", variant);
        money(line, "discountedUnitPriceSet", price);
        line.putObject("product").put("id", "gid://shopify/Product/9");
        line.putObject("variant")
                .put("id", "gid://shopify/ProductVariant/91")
                .putArray("selectedOptions")
                .addObject()
                .put("name", "Colour")
                .put("value", variant);
    }

    private static void money(ObjectNode node, String name, String amount) {
        node.putObject(name).putObject("presentmentMoney").put("amount", amount).put("currencyCode", "EUR");
    }

    /** All of it goes out in one parcel. */
    public synchronized void sends(ObjectNode order, String number, String company) {
        ObjectNode fulfillment = ((ArrayNode) order.path("fulfillments"))
                .addObject()
                .put("id", "gid://shopify/Fulfillment/" + number)
                .put("status", "SUCCESS")
                .put("displayStatus", "IN_TRANSIT")
                .put("createdAt", tick());
        fulfillment
                .putArray("trackingInfo")
                .addObject()
                .put("company", company)
                .put("number", number)
                .put("url", "https://track.example.com/" + number);
        ArrayNode inside = fulfillment.putObject("fulfillmentLineItems").putArray("nodes");
        order.path("lineItems")
                .path("nodes")
                .forEach(line -> inside.addObject()
                        .put("id", line.path("id").asString("").replace("LineItem", "FulfillmentLineItem"))
                        .putObject("lineItem")
                        .put("id", line.path("id").asString("")));
        order.put("displayFulfillmentStatus", "FULFILLED").put("updatedAt", now.toString());
    }

    public synchronized void arrives(ObjectNode order) {
        order.path("fulfillments")
                .forEach(one ->
                        ((ObjectNode) one).put("deliveredAt", now.toString()).put("displayStatus", "DELIVERED"));
        order.put("updatedAt", tick());
    }

    public synchronized ObjectNode product(int id, String title, int stock) {
        ObjectNode product = ShopDoor.JSON
                .createObjectNode()
                .put("id", "gid://shopify/Product/" + id)
                .put("title", title)
                .put("handle", title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .put("status", "ACTIVE")
                .put("vendor", "Hearth")
                .put(
                        "description",
                        "Thrown by hand in Porto, glazed twice and fired at 1,240 degrees. Safe in the dishwasher and in the microwave. Each piece is a little different from the next one.")
                .put("updatedAt", tick());
        ArrayNode fields = product.putObject("metafields").putArray("nodes");
        field(fields, "waterproof", "boolean", "true", "Waterproof");
        field(fields, "care_tips", "list.single_line_text_field", "[\"cold water\",\"soft cloth\"]", "");
        field(fields, "related", "list.product_reference", "[\"gid://shopify/Product/2\"]", "Related");
        product.putArray("options")
                .addObject()
                .put("name", "Colour")
                .putArray("values")
                .add("Blue")
                .add("Red");
        ArrayNode variants = product.putObject("variants").putArray("nodes");
        for (String colour : List.of("Blue", "Red")) {
            ObjectNode variant = variants.addObject()
                    .put("id", "gid://shopify/ProductVariant/" + id + variants.size())
                    .put("sku", "P" + id + colour.charAt(0))
                    .put("price", "20.00")
                    .put("inventoryQuantity", stock)
                    .put("availableForSale", stock > 0);
            variant.putObject("inventoryItem").put("tracked", true);
            variant.putArray("selectedOptions")
                    .addObject()
                    .put("name", "Colour")
                    .put("value", colour);
        }
        products.put(product.path("id").asString(""), product);
        return product;
    }

    private static void field(ArrayNode fields, String key, String type, String value, String name) {
        ObjectNode field = fields.addObject().put("key", key).put("type", type).put("value", value);
        if (name.isEmpty()) {
            field.putNull("definition");
        } else {
            field.putObject("definition").put("name", name);
        }
    }

    /** A cancellation takes so many looks at its job; {@code comes} false: it fails behind the scenes. */
    public synchronized void cancelsAfter(int looksAtIt, boolean comes) {
        looks = looksAtIt;
        cancels = comes;
    }

    public synchronized void mayNot(String scope) {
        scopes.remove(scope);
    }

    public synchronized int refundsMade() {
        return refunds.size();
    }

    public synchronized List<JsonNode> returnsMade() {
        return returns.made();
    }

    public synchronized int webhooks() {
        return webhooks.size();
    }

    /** Time passes by a minute with everything that happens. */
    private String tick() {
        now = now.plusSeconds(60);
        return now.toString();
    }

    synchronized JsonNode answer(String name, JsonNode variables) {
        return switch (name) {
            case "shop" -> shop();
            case "orders" -> page("orders", orders, variables);
            case "products" -> page("products", products, variables);
            case "order" -> wrap("order", found(variables));
            case "webhooks" -> webhookList();
            case "webhookCreate" -> webhookCreate(variables);
            case "webhookDelete" -> webhookDelete(variables);
            case "cancel" -> cancel(variables);
            case "job" -> job();
            case "address" -> address(variables.path("input"));
            case "refundable" -> refundable(variables);
            case "refund" -> refund(variables);
            case "returnable" -> returns.returnable(found(variables));
            case "createReturn" -> returns.create(variables.path("input"));
            case "returns" -> returns.of(variables.path("id").asString(""));
            case "cancelReturn" -> returns.cancel(variables.path("id").asString(""));
            default -> ShopDoor.JSON.createObjectNode();
        };
    }

    private static ObjectNode wrap(String name, JsonNode inner) {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        data.set(name, inner);
        return data;
    }

    private JsonNode found(JsonNode variables) {
        ObjectNode order = orders.get(variables.path("id").asString(""));
        return order == null ? ShopDoor.JSON.nullNode() : order;
    }

    private JsonNode shop() {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        data.putObject("shop")
                .put("name", "Demo shop")
                .put("currencyCode", "EUR")
                .put("myshopifyDomain", ShopifyDouble.DOMAIN);
        ArrayNode handles = data.putObject("currentAppInstallation").putArray("accessScopes");
        scopes.forEach(scope -> handles.addObject().put("handle", scope));
        return data;
    }

    /** By the time of the last change; a cursor is the place after which it goes on, however the list changed. */
    private JsonNode page(String name, Map<String, ObjectNode> all, JsonNode variables) {
        String query = variables.path("query").asString("");
        Matcher since = SINCE.matcher(query);
        Matcher named = NAMED.matcher(query);
        String from = since.find() ? since.group(1) : "";
        String after = variables.path("after").asString("");
        List<ObjectNode> meant = all.values().stream()
                .filter(node -> query.isEmpty() || !from.isEmpty() || named.matches())
                .filter(node -> from.isEmpty()
                        || !Instant.parse(node.path("updatedAt").asString("")).isBefore(Instant.parse(from)))
                .filter(node -> !named.matches()
                        || node.path("name")
                                .asString("")
                                .contains(named.group(1).replaceAll("\\\\(.)", "$1")))
                .sorted(Comparator.comparing(node -> node.path("updatedAt").asString("")))
                .filter(node -> node.path("updatedAt").asString("").compareTo(after) > 0)
                .toList();
        int first = variables.path("first").asInt(10);
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        ObjectNode page = data.putObject(name);
        ArrayNode nodes = page.putArray("nodes");
        meant.stream().limit(first).forEach(nodes::add);
        ObjectNode info = page.putObject("pageInfo").put("hasNextPage", meant.size() > first);
        if (!nodes.isEmpty()) {
            info.put("endCursor", nodes.get(nodes.size() - 1).path("updatedAt").asString(""));
        }
        return data;
    }

    private JsonNode webhookList() {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        data.putObject("webhookSubscriptions").putArray("nodes").addAll(webhooks);
        return data;
    }

    private JsonNode webhookCreate(JsonNode variables) {
        webhooks.add(ShopDoor.JSON
                .createObjectNode()
                .put("id", "gid://shopify/WebhookSubscription/" + webhooks.size())
                .put("topic", variables.path("topic").asString(""))
                .put("uri", variables.path("uri").asString("")));
        return payload("webhookSubscriptionCreate", "userErrors");
    }

    private JsonNode webhookDelete(JsonNode variables) {
        webhooks.removeIf(one -> one.path("id").equals(variables.path("id")));
        return payload("webhookSubscriptionDelete", "userErrors");
    }

    static ObjectNode payload(String name, String errors) {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        data.putObject(name).putArray(errors);
        return data;
    }

    static JsonNode refused(String name, String errors, String message) {
        ObjectNode data = payload(name, errors);
        ((ArrayNode) data.path(name).path(errors)).addObject().put("message", message);
        return data;
    }

    private JsonNode cancel(JsonNode variables) {
        if (!(found(variables) instanceof ObjectNode order)) {
            return refused("orderCancel", "orderCancelUserErrors", "Order does not exist");
        }
        if (!order.path("cancelledAt").isNull()
                || !order.path("displayFulfillmentStatus").asString("").equals("UNFULFILLED")) {
            return refused("orderCancel", "orderCancelUserErrors", "Cannot cancel an order that is cancelled or sent");
        }
        pending = order;
        ObjectNode data = payload("orderCancel", "orderCancelUserErrors");
        ((ObjectNode) data.path("orderCancel"))
                .putObject("job")
                .put("id", "gid://shopify/Job/1")
                .put("done", false);
        return data;
    }

    private ObjectNode pending = ShopDoor.JSON.createObjectNode();

    private JsonNode job() {
        boolean done = looks-- <= 0;
        if (done && cancels) {
            pending.put("cancelledAt", tick()).put("updatedAt", now.toString());
        }
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        data.putObject("job").put("id", "gid://shopify/Job/1").put("done", done);
        return data;
    }

    private JsonNode address(JsonNode input) {
        if (!(found(input) instanceof ObjectNode order)) {
            return refused("orderUpdate", "userErrors", "Order does not exist");
        }
        JsonNode to = input.path("shippingAddress");
        if (to.path("address1").asString("").isEmpty()
                || to.path("city").asString("").isEmpty()) {
            return refused("orderUpdate", "userErrors", "Address is incomplete");
        }
        ((ObjectNode) order.path("shippingAddress"))
                .put(
                        "name",
                        to.path("firstName").asString("") + " "
                                + to.path("lastName").asString(""))
                .put("address1", to.path("address1").asString(""))
                .put("city", to.path("city").asString(""))
                .put("zip", to.path("zip").asString(""))
                .put("countryCodeV2", to.path("countryCode").asString(""));
        order.put("updatedAt", tick());
        ObjectNode data = payload("orderUpdate", "userErrors");
        ((ObjectNode) data.path("orderUpdate")).set("order", order);
        return data;
    }

    /** A gift card paid 10.00 of it, a card the rest. */
    private JsonNode refundable(JsonNode variables) {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        ArrayNode payments =
                data.putObject("order").putObject("suggestedRefund").putArray("suggestedTransactions");
        if (found(variables)
                .path("totalRefundedSet")
                .path("presentmentMoney")
                .path("amount")
                .asString("")
                .equals("0.0")) {
            payment(payments, "gift_card", "1", "10.00");
            payment(payments, "card", "2", "35.50");
        }
        return data;
    }

    private static void payment(ArrayNode payments, String gateway, String parent, String amount) {
        ObjectNode payment = payments.addObject().put("gateway", gateway).put("kind", "SUGGESTED_REFUND");
        payment.putObject("parentTransaction").put("id", "gid://shopify/OrderTransaction/" + parent);
        money(payment, "amountSet", amount);
    }

    /** The same key is the same refund. */
    private JsonNode refund(JsonNode variables) {
        String key = variables.path("key").asString("");
        JsonNode input = variables.path("input");
        ObjectNode order = orders.get(input.path("orderId").asString(""));
        if (order == null) {
            return refused("refundCreate", "userErrors", "Order does not exist");
        }
        refunds.computeIfAbsent(key, fresh -> {
            double sum = 0;
            for (JsonNode part : input.path("transactions")) {
                sum += Double.parseDouble(part.path("amount").asString("0"));
            }
            ObjectNode refund = ((ArrayNode) order.path("refunds"))
                    .addObject()
                    .put("id", "gid://shopify/Refund/" + (800 + refunds.size()))
                    .put("createdAt", tick());
            money(refund, "totalRefundedSet", String.format(java.util.Locale.ROOT, "%.2f", sum));
            money(order, "totalRefundedSet", String.format(java.util.Locale.ROOT, "%.2f", sum));
            order.put("displayFinancialStatus", "PARTIALLY_REFUNDED").put("updatedAt", now.toString());
            return refund.path("id").asString("");
        });
        ObjectNode data = payload("refundCreate", "userErrors");
        ((ObjectNode) data.path("refundCreate")).putObject("refund").put("id", refunds.get(key));
        return data;
    }
}
