package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.SourceId;
import io.serai.orders.internal.shops.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Products as WooCommerce tells them. */
final class WooItems {
    private WooItems() {}

    static boolean isOffered(JsonNode product) {
        return text(product, "status").orElse("publish").equals("publish")
                && !text(product, "catalog_visibility").orElse("visible").equals("hidden");
    }

    static boolean hasVariations(JsonNode product) {
        return text(product, "type").orElse("").startsWith("variable");
    }

    /** @param variations those of a variable product; else it is its own only one */
    static Item read(SourceId source, String currency, JsonNode product, List<JsonNode> variations) {
        List<JsonNode> sold = hasVariations(product) ? variations : List.of(product);
        return new Item(
                source,
                text(product, "id").orElse(""),
                text(product, "name").map(Reading::plain).orElse(""),
                Reading.link(product, "permalink"),
                product.path("images")
                        .valueStream()
                        .flatMap(image -> Reading.link(image, "src").stream())
                        .findFirst(),
                attributes(product),
                sold.stream().flatMap(one -> variant(one, currency).stream()).toList());
    }

    private static Map<String, String> attributes(JsonNode product) {
        Map<String, String> attributes = new LinkedHashMap<>();
        product.path("attributes")
                .valueStream()
                .forEach(attribute -> text(attribute, "name")
                        .ifPresent(name -> attributes.put(
                                Reading.plain(name),
                                attribute
                                        .path("options")
                                        .valueStream()
                                        .map(option -> Reading.plain(option.asString("")))
                                        .collect(Collectors.joining(", ")))));
        Optional.of(Reading.joined(product, "short_description", "description")
                        .map(Reading::plain)
                        .map(Reading::shortened)
                        .orElse(""))
                .filter(text -> !text.isBlank())
                .ifPresent(text -> attributes.putIfAbsent("description", text));
        text(product, "weight").ifPresent(weight -> attributes.put("weight", weight));
        String categories = product.path("categories")
                .valueStream()
                .flatMap(category -> text(category, "name").stream())
                .map(Reading::plain)
                .collect(Collectors.joining(", "));
        if (!categories.isEmpty()) {
            attributes.put("category", categories);
        }
        return attributes;
    }

    private static Optional<Variant> variant(JsonNode one, String currency) {
        Map<String, String> options = new LinkedHashMap<>();
        one.path("attributes")
                .valueStream()
                .forEach(attribute -> text(attribute, "option")
                        .ifPresent(option -> options.put(
                                text(attribute, "name")
                                        .map(Reading::plain)
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT),
                                Reading.plain(option))));
        boolean counted = one.path("manage_stock").asBoolean(false)
                && one.path("stock_quantity").isNumber();
        return Reading.money(text(one, "price").or(() -> text(one, "regular_price")), Optional.of(currency))
                .map(price -> new Variant(
                        text(one, "id").orElse(""),
                        text(one, "sku"),
                        options,
                        price,
                        counted
                                ? Optional.of(
                                        Math.max(0, one.path("stock_quantity").asInt()))
                                : Optional.empty(),
                        !text(one, "stock_status").orElse("instock").equals("outofstock")
                                && one.path("purchasable").asBoolean(true)));
    }
}
