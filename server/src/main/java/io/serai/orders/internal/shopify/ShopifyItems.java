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

/** Products as the GraphQL Admin API tells them. */
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
                Reading.link(product.path("featuredMedia").path("preview").path("image"), "url"),
                attributes(product),
                product.path("variants")
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
        text(product, "productType").ifPresent(type -> attributes.put("type", type));
        metafields(product, attributes);
        text(product, "description").map(Reading::shortened).ifPresent(text -> attributes.put("description", text));
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

    /** What the shop notes of a product in fields of its own: waterproof, material, care. References to other things say nothing to a customer. */
    private static void metafields(JsonNode product, Map<String, String> attributes) {
        product.path("metafields").path("nodes").valueStream().forEach(field -> {
            String name = text(field.path("definition"), "name")
                    .or(() ->
                            text(field, "key").map(key -> key.replace('_', ' ').replace('-', ' ')))
                    .orElse("");
            String told =
                    told(text(field, "type").orElse(""), text(field, "value").orElse(""));
            if (!name.isBlank() && !told.isBlank()) {
                attributes.putIfAbsent(name, Reading.shortened(told));
            }
        });
    }

    private static String told(String type, String value) {
        return switch (type) {
            case "boolean" -> value.equals("true") ? "yes" : "no";
            case "single_line_text_field", "multi_line_text_field", "number_integer", "number_decimal", "date" ->
                Reading.plain(value);
            case "list.single_line_text_field", "list.number_integer", "list.number_decimal" ->
                Reading.json(value).valueStream().map(one -> one.asString("")).collect(Collectors.joining(", "));
            case "dimension", "weight", "volume" -> {
                JsonNode measure = Reading.json(value);
                yield text(measure, "value").orElse("") + " "
                        + text(measure, "unit").orElse("").toLowerCase(java.util.Locale.ROOT);
            }
            case "rating" -> text(Reading.json(value), "value").orElse("");
            default -> "";
        };
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
}
