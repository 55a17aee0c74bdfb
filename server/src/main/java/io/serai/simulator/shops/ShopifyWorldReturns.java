package io.serai.simulator.shops;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes back to the shop. */
final class ShopifyWorldReturns {
    private record Made(JsonNode input, boolean open) {}

    private final List<Made> made = new ArrayList<>();

    List<JsonNode> made() {
        return made.stream().map(Made::input).toList();
    }

    JsonNode returnable(JsonNode order) {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        ArrayNode nodes = data.putObject("returnableFulfillments").putArray("nodes");
        for (JsonNode fulfillment : order.path("fulfillments")) {
            ArrayNode lines = nodes.addObject()
                    .putObject("returnableFulfillmentLineItems")
                    .putArray("nodes");
            for (JsonNode inside : fulfillment.path("fulfillmentLineItems").path("nodes")) {
                ObjectNode line = lines.addObject().put("quantity", quantity(order, inside.path("lineItem")));
                line.set("fulfillmentLineItem", inside);
            }
        }
        return data;
    }

    private static int quantity(JsonNode order, JsonNode item) {
        for (JsonNode line : order.path("lineItems").path("nodes")) {
            if (line.path("id").equals(item.path("id"))) {
                return line.path("quantity").asInt(0);
            }
        }
        return 0;
    }

    JsonNode create(JsonNode input) {
        made.add(new Made(input, true));
        ObjectNode data = ShopifyWorld.payload("returnCreate", "userErrors");
        ((ObjectNode) data.path("returnCreate"))
                .putObject("return")
                .put("id", "gid://shopify/Return/" + made.size())
                .put("name", "#R" + made.size());
        return data;
    }

    /** Newest first, as it is asked for. */
    JsonNode of(String order) {
        ObjectNode data = ShopDoor.JSON.createObjectNode();
        ArrayNode nodes = data.putObject("order").putObject("returns").putArray("nodes");
        for (int at = made.size(); at > 0; at--) {
            Made one = made.get(at - 1);
            if (one.input().path("orderId").asString("").equals(order)) {
                nodes.addObject()
                        .put("id", "gid://shopify/Return/" + at)
                        .put("name", "#R" + at)
                        .put("status", one.open() ? "OPEN" : "CANCELED");
            }
        }
        return data;
    }

    JsonNode cancel(String id) {
        int at = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)) - 1;
        if (at < 0 || at >= made.size() || !made.get(at).open()) {
            return ShopifyWorld.refused("returnCancel", "userErrors", "Return is not cancelable");
        }
        made.set(at, new Made(made.get(at).input(), false));
        ObjectNode data = ShopifyWorld.payload("returnCancel", "userErrors");
        ((ObjectNode) data.path("returnCancel"))
                .putObject("return")
                .put("id", id)
                .put("status", "CANCELED");
        return data;
    }
}
