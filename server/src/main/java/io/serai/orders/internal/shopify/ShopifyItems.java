package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.SourceId;
import io.serai.orders.internal.shops.Reading;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Products as the GraphQL Admin API tells them, and as webhooks do. */
final class ShopifyItems {
    private ShopifyItems() {}

    static boolean isOffered(JsonNode product) {
        return text(product, "status").orElse("ACTIVE").equalsIgnoreCase("ACTIVE");
    }

    static Item read(SourceId source, String domain, String currency, JsonNode product) {
        return new Item(
                source,
                ShopifyOrders.id(text(product, "id").orElse("")),
                text(product, "title").orElse(""),
                Reading.link(product, "onlineStoreUrl").or(() -> page(domain, product)),
                Reading.link(product.path("featuredMedia").path("preview").path("image"), "url")
                        .or(() -> Reading.link(product.path("image"), "src")),
                attributes(product),
                product.path("variants").isArray()
                        ? product.path("variants")
                                .valueStream()
                                .flatMap(variant -> told(variant, product, currency).stream())
                                .toList()
                        : product.path("variants")
                                .path("nodes")
                                .valueStream()
                                .flatMap(variant -> variant(variant, currency).stream())
                                .toList());
    }

    private static Optional<URI> page(String domain, JsonNode product) {
        return text(product, "handle")
                .filter(handle -> handle.matches("[\\p{L}\\p{N}_-]+"))
                .map(handle -> URI.create("https://" + domain + "/products/" + handle));
    }

    private static Map<String, String> attributes(JsonNode product) {
        Map<String, String> attributes = new LinkedHashMap<>();
        text(product, "vendor").ifPresent(vendor -> attributes.put("brand", vendor));
        text(product, "productType")
                .or(() -> text(product, "product_type"))
                .ifPresent(type -> attributes.put("type", type));
        product.path("options")
                .valueStream()
                .forEach(option -> text(option, "name")
                        .filter(name -> !name.equals("Title"))
                        .ifPresent(name -> attributes.put(
                                name,
                                option.path("values")
                                        .valueStream()
                                        .map(value -> value.asString(""))
                                        .collect(Collectors.joining(", ")))));
        return attributes;
    }

    private static Optional<Variant> variant(JsonNode variant, String currency) {
        Map<String, String> options = new HashMap<>();
        variant.path("selectedOptions")
                .valueStream()
                .forEach(option -> text(option, "name")
                        .filter(name -> !name.equals("Title"))
                        .ifPresent(
                                name -> options.put(name, text(option, "value").orElse(""))));
        boolean counted = variant.path("inventoryItem").path("tracked").asBoolean(true);
        return Reading.money(text(variant, "price"), Optional.of(currency))
                .map(price -> new Variant(
                        ShopifyOrders.id(text(variant, "id").orElse("")),
                        text(variant, "sku"),
                        options,
                        price,
                        counted && variant.path("inventoryQuantity").isNumber()
                                ? Optional.of(Math.max(
                                        0, variant.path("inventoryQuantity").asInt()))
                                : Optional.empty(),
                        variant.path("availableForSale").asBoolean(true)));
    }

    /** The webhook's words: options by position, stock counted by whom, sold on below zero or not. */
    private static Optional<Variant> told(JsonNode variant, JsonNode product, String currency) {
        Map<String, String> options = new HashMap<>();
        product.path("options")
                .valueStream()
                .forEach(option -> text(option, "name")
                        .filter(name -> !name.equals("Title"))
                        .ifPresent(name -> text(
                                        variant,
                                        "option" + option.path("position").asInt(1))
                                .ifPresent(value -> options.put(name, value))));
        boolean counted = text(variant, "inventory_management").isPresent();
        int stock = variant.path("inventory_quantity").asInt(0);
        return Reading.money(text(variant, "price"), Optional.of(currency))
                .map(price -> new Variant(
                        ShopifyOrders.id(text(variant, "id").orElse("")),
                        text(variant, "sku"),
                        options,
                        price,
                        counted ? Optional.of(Math.max(0, stock)) : Optional.empty(),
                        !counted
                                || stock > 0
                                || text(variant, "inventory_policy").orElse("").equals("continue")));
    }
}
