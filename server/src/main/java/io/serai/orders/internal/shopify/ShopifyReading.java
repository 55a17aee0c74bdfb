package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a shop for its orders and products: page by page, by number, by id. */
record ShopifyReading(ShopifyCalls calls) {
    private static final Logger LOG = LoggerFactory.getLogger(ShopifyReading.class);
    private static final int PAGE = 20;

    /** Oldest change first: what changes meanwhile moves to the end, so nothing is skipped. The page's size shrinks where Shopify finds it too dear. */
    Batch pull(Connection connection, Shop shop, Place place) {
        String[] at = place.page().orElse(PAGE + "|").split("\\|", 2);
        int size = Integer.parseInt(at[0]);
        boolean orders = place.stock() == Stock.ORDERS;
        ObjectNode variables = variables().put("first", size);
        place.since().ifPresent(since -> variables.put("query", "updated_at:>='" + since + "'"));
        if (!at[1].isEmpty()) {
            variables.put("after", at[1]);
        }
        Said said = calls.ask(shop, orders ? "orders" : "products", false, variables);
        if (said instanceof Said.TooDear && size > 1) {
            return pull(
                    connection,
                    shop,
                    new Place(place.stock(), place.since(), Optional.of(Math.max(1, size / 2) + "|" + at[1])));
        }
        JsonNode page = said.orTrouble().path(orders ? "orders" : "products");
        Optional<String> next = Optional.of(page.path("pageInfo"))
                .filter(info -> info.path("hasNextPage").asBoolean(false))
                .flatMap(info -> text(info, "endCursor"))
                .map(cursor -> size + "|" + cursor);
        return orders ? orders(shop, page, next) : items(connection, shop, page, next);
    }

    private Batch orders(Shop shop, JsonNode page, Optional<String> next) {
        return Batch.orders(
                page.path("nodes")
                        .valueStream()
                        .filter(ShopifyReading::hasATotal)
                        .map(node -> order(shop, node))
                        .toList(),
                next,
                Optional.empty());
    }

    /** One order that cannot be understood must not keep the others back. */
    private static boolean hasATotal(JsonNode order) {
        boolean understood = ShopifyOrders.hasATotal(order);
        if (!understood) {
            LOG.warn("an order of a Shopify shop is left out: it has no total");
        }
        return understood;
    }

    private static Batch items(Connection connection, Shop shop, JsonNode page, Optional<String> next) {
        List<JsonNode> products = page.path("nodes").valueStream().toList();
        String currency = connection.setting("currency", "USD");
        return new Batch(
                List.of(),
                products.stream()
                        .filter(ShopifyItems::isOffered)
                        .map(product -> ShopifyItems.read(connection.id(), shop.domain(), currency, product))
                        .toList(),
                products.stream()
                        .filter(product -> !ShopifyItems.isOffered(product))
                        .map(product -> ShopifyOrders.id(text(product, "id").orElse("")))
                        .toList(),
                next,
                Optional.empty());
    }

    /** With all its lines, however many. */
    private ShopOrder order(Shop shop, JsonNode node) {
        var more = new ArrayList<JsonNode>();
        JsonNode info = node.path("lineItems").path("pageInfo");
        while (info.path("hasNextPage").asBoolean(false)) {
            JsonNode lines = calls.ask(
                            shop,
                            "lines",
                            false,
                            variables()
                                    .put("id", text(node, "id").orElse(""))
                                    .put("after", text(info, "endCursor").orElse("")))
                    .orTrouble()
                    .path("order")
                    .path("lineItems");
            lines.path("nodes").valueStream().forEach(more::add);
            info = lines.path("pageInfo");
        }
        return ShopifyOrders.read(shop.domain(), node, more);
    }

    List<ShopOrder> numbered(Shop shop, String number) {
        String plain = bare(number);
        if (plain.isEmpty() || plain.length() > 40) {
            return List.of();
        }
        ObjectNode variables = variables()
                .put("first", 5)
                .put("query", "name:" + Questions.quoted(number.strip().replaceFirst("^#\\s*", "")));
        return calls.ask(shop, "orders", false, variables)
                .orTrouble()
                .path("orders")
                .path("nodes")
                .valueStream()
                .filter(node -> isMeant(plain, bare(text(node, "name").orElse(""))))
                .map(node -> order(shop, node))
                .toList();
    }

    private static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Shopify's search also finds what only begins alike; a shop's own letters around the number may be left out. */
    private static boolean isMeant(String asked, String name) {
        return asked.equals(name) || asked.matches("\\p{N}+") && asked.equals(name.replaceAll("[^\\p{N}]", ""));
    }

    Optional<ShopOrder> again(Shop shop, String externalId) {
        JsonNode node = calls.ask(shop, "order", false, variables().put("id", "gid://shopify/Order/" + externalId))
                .orTrouble()
                .path("order");
        return node.isObject() ? Optional.of(order(shop, node)) : Optional.empty();
    }

    private static ObjectNode variables() {
        return Reading.JSON.createObjectNode();
    }
}
