package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.Order.Sent;
import io.serai.orders.internal.shops.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Tracking numbers, which WooCommerce itself does not know: where the common plugins write them. Shipment Tracking and Advanced Shipment Tracking keep
 * a list, AfterShip a list or one, YITH and others one number in a field of its own.
 */
final class WooParcels {
    private static final List<String> LISTS =
            List.of("_wc_shipment_tracking_items", "_aftership_tracking_items", "_parcelpanel_shipment_tracking_items");

    /** The field of the number, and that of its carrier. */
    private static final Map<String, String> SINGLE = new LinkedHashMap<>();

    static {
        SINGLE.put("ywot_tracking_code", "ywot_carrier_name");
        SINGLE.put("_aftership_tracking_number", "_aftership_tracking_provider");
        SINGLE.put("_tracking_number", "_tracking_provider");
        SINGLE.put("tracking_number", "tracking_provider");
    }

    private WooParcels() {}

    static List<Sent> of(JsonNode order, Instant otherwise) {
        Map<String, JsonNode> meta = new LinkedHashMap<>();
        order.path("meta_data")
                .valueStream()
                .forEach(one -> text(one, "key").ifPresent(key -> meta.put(key, one.path("value"))));
        Map<String, Sent> sent = new LinkedHashMap<>();
        for (String list : LISTS) {
            items(meta.get(list))
                    .flatMap(item -> item(item, otherwise).stream())
                    .forEach(parcel -> sent.putIfAbsent(parcel.number(), parcel));
        }
        SINGLE.forEach((number, carrier) -> word(meta.get(number))
                .ifPresent(written -> sent.putIfAbsent(
                        written, new Sent(written, word(meta.get(carrier)), Optional.empty(), List.of(), otherwise))));
        return new ArrayList<>(sent.values());
    }

    /** A list, an object with numbers for names, or either as a text. */
    private static Stream<JsonNode> items(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value.isString()) {
            try {
                return items(Reading.JSON.readTree(value.asString("")));
            } catch (JacksonException notJson) {
                return Stream.empty();
            }
        }
        return value.valueStream().filter(JsonNode::isObject);
    }

    private static Optional<Sent> item(JsonNode item, Instant otherwise) {
        return text(item, "tracking_number")
                .map(number -> new Sent(
                        number,
                        Stream.of(
                                        "custom_tracking_provider",
                                        "formatted_tracking_provider",
                                        "tracking_provider",
                                        "slug",
                                        "courier_code")
                                .flatMap(field -> text(item, field).stream())
                                .findFirst(),
                        Reading.link(item, "custom_tracking_link")
                                .or(() -> Reading.link(item, "formatted_tracking_link"))
                                .or(() -> Reading.link(item, "tracking_link")),
                        List.of(),
                        shipped(item).orElse(otherwise)));
    }

    /** Seconds since 1970, or a date. */
    private static Optional<Instant> shipped(JsonNode item) {
        return text(item, "date_shipped")
                .flatMap(written -> written.matches("\\d{9,11}")
                        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(written)))
                        : Reading.time(written.length() == 10 ? written + "T00:00:00" : written));
    }

    private static Optional<String> word(@org.jspecify.annotations.Nullable JsonNode value) {
        return Optional.ofNullable(value)
                .filter(JsonNode::isValueNode)
                .map(node -> node.asString("").strip())
                .filter(text -> !text.isEmpty());
    }
}
