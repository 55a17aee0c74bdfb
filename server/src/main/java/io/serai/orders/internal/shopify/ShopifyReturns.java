package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes back to a shop of Shopify, with or without something in exchange, and what shall not come back after all. */
final class ShopifyReturns {
    private static final Set<String> NOT_YET = Set.of("OPEN", "REQUESTED");

    private final ShopifyCalls calls;

    ShopifyReturns(ShopifyCalls calls) {
        this.calls = calls;
    }

    ShopChange returned(
            Shop shop, Order order, List<OrderChange.Piece> pieces, List<OrderChange.Swap> swaps, String reason) {
        Said asked = calls.ask(shop, "returnable", false, ShopifyChanges.about(order));
        if (!(asked instanceof Said.Data(var data))) {
            return ShopifyChanges.read(asked);
        }
        ObjectNode input = ShopifyChanges.variables().put("orderId", ShopifyChanges.gid("Order", order.externalId()));
        ArrayNode lines = input.putArray("returnLineItems");
        List<JsonNode> returnable = data.path("returnableFulfillments")
                .path("nodes")
                .valueStream()
                .flatMap(one ->
                        one.path("returnableFulfillmentLineItems").path("nodes").valueStream())
                .toList();
        Map<JsonNode, Integer> taken = new HashMap<>();
        for (OrderChange.Piece piece : pieces) {
            if (!pick(returnable, taken, piece, reason, lines)) {
                return new ShopChange.Refused("Shopify does not let so many pieces of this order be returned.");
            }
        }
        ArrayNode wanted = swaps.isEmpty() ? Reading.JSON.createArrayNode() : input.putArray("exchangeLineItems");
        swaps.forEach(swap -> wanted.addObject()
                .put("variantId", ShopifyChanges.gid("ProductVariant", swap.variant()))
                .put("quantity", swap.quantity()));
        Said said = calls.ask(
                shop, "return", true, (ObjectNode) ShopifyChanges.variables().set("input", input));
        return ShopifyChanges.wrong(said, "returnCreate", "userErrors")
                .orElseGet(() -> new ShopChange.Done(
                        Optional.empty(),
                        text(said.orTrouble().path("returnCreate").path("return"), "name")
                                .or(() -> text(
                                                said.orTrouble()
                                                        .path("returnCreate")
                                                        .path("return"),
                                                "id")
                                        .map(ShopifyOrders::id))));
    }

    private static boolean pick(
            List<JsonNode> returnable,
            Map<JsonNode, Integer> taken,
            OrderChange.Piece piece,
            String reason,
            ArrayNode into) {
        int left = piece.quantity();
        for (JsonNode one : returnable) {
            JsonNode item = one.path("fulfillmentLineItem");
            boolean same = text(item.path("lineItem"), "id")
                    .map(ShopifyOrders::id)
                    .filter(piece.line()::equals)
                    .isPresent();
            int free = one.path("quantity").asInt(0) - taken.getOrDefault(one, 0);
            if (!same || free <= 0 || left <= 0) {
                continue;
            }
            int some = Math.min(free, left);
            taken.merge(one, some, Integer::sum);
            into.addObject()
                    .put("fulfillmentLineItemId", text(item, "id").orElse(""))
                    .put("quantity", some)
                    .put("returnReason", "OTHER")
                    .put("returnReasonNote", ShopifyChanges.note(reason));
            left -= some;
        }
        return left == 0;
    }

    /** The one that is named, else the newest of those that have not come back yet. */
    ShopChange withdrawn(Shop shop, Order order, OrderChange.Withdraw withdraw) {
        Said asked = calls.ask(shop, "returns", false, ShopifyChanges.about(order));
        if (!(asked instanceof Said.Data(var data))) {
            return ShopifyChanges.read(asked);
        }
        Optional<JsonNode> open = data.path("order")
                .path("returns")
                .path("nodes")
                .valueStream()
                .filter(one -> NOT_YET.contains(text(one, "status").orElse("")))
                .filter(one -> withdraw.reference().isEmpty()
                        || withdraw.reference().equals(text(one, "name"))
                        || withdraw.reference().equals(text(one, "id").map(ShopifyOrders::id)))
                .findFirst();
        if (open.isEmpty()) {
            return new ShopChange.Refused("There is no return of this order that could still be taken back.");
        }
        Said said = calls.ask(
                shop,
                "return-cancel",
                true,
                ShopifyChanges.variables().put("id", text(open.get(), "id").orElse("")));
        return ShopifyChanges.wrong(said, "returnCancel", "userErrors")
                .orElseGet(() -> new ShopChange.Done(Optional.empty(), text(open.get(), "name")));
    }
}
