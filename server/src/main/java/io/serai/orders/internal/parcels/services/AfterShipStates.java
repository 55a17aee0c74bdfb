package io.serai.orders.internal.parcels.services;

import static io.serai.orders.internal.parcels.services.Calls.text;

import io.serai.orders.Parcel.Expected;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.internal.parcels.TrackingService.Journey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What AfterShip's tags and subtags mean. */
final class AfterShipStates {
    private AfterShipStates() {}

    static Journey journey(JsonNode told) {
        return new Journey(
                text(told, "tracking_number").orElse(""),
                text(told, "slug"),
                state(told, text(told, "subtag_message").orElse("")),
                told.path("checkpoints")
                        .valueStream()
                        .flatMap(checkpoint -> scan(checkpoint).stream())
                        .toList(),
                expected(told));
    }

    private static Optional<Scan> scan(JsonNode checkpoint) {
        Optional<String> country = text(checkpoint, "country_region").or(() -> text(checkpoint, "country_iso3"));
        String message = text(checkpoint, "message").orElse("");
        return text(checkpoint, "checkpoint_time")
                .or(() -> text(checkpoint, "created_at"))
                .flatMap(written -> Moments.at(written, country.filter(letters -> letters.length() == 2)))
                .map(at -> new Scan(
                        at,
                        state(checkpoint, message),
                        message,
                        place(checkpoint),
                        text(checkpoint, "raw_tag").or(() -> text(checkpoint, "subtag"))));
    }

    private static Optional<String> place(JsonNode checkpoint) {
        return text(checkpoint, "location")
                .or(() -> Optional.of(Stream.of("city", "state", "country_region_name")
                                .flatMap(field -> text(checkpoint, field).stream())
                                .collect(Collectors.joining(", ")))
                        .filter(place -> !place.isEmpty()));
    }

    private static Optional<Expected> expected(JsonNode told) {
        JsonNode estimated = told.path("latest_estimated_delivery");
        Optional<LocalDate> day = text(told, "expected_delivery")
                .or(() -> text(told, "courier_estimated_delivery_date"))
                .or(() -> text(told.path("courier_estimated_delivery_date"), "estimated_delivery_date"))
                .or(() -> text(told.path("aftership_estimated_delivery_date"), "estimated_delivery_date"))
                .flatMap(Moments::day);
        Optional<LocalDate> from = text(estimated, "datetime_min").flatMap(Moments::day);
        Optional<LocalDate> until = text(estimated, "datetime_max").flatMap(Moments::day);
        Optional<LocalDate> only =
                text(estimated, "datetime").flatMap(Moments::day).or(() -> day);
        return from.or(() -> only).or(() -> until).map(first -> new Expected(first, until.orElse(first)));
    }

    private static State state(JsonNode tagged, String message) {
        String tag = text(tagged, "tag").orElse("");
        return switch (text(tagged, "subtag").orElse("")) {
            case "InTransit_002" -> State.ACCEPTED;
            // clearance has begun, is delayed, or lacks papers
            case "InTransit_006", "Exception_004", "Exception_018" -> State.CUSTOMS;
            // moved away, refused, wrong address, not picked up
            case "Exception_002", "Exception_003", "Exception_007", "Exception_008" -> State.FAILED_ATTEMPT;
            case "Exception_010", "Exception_011", "Exception_012", "Exception_013" -> State.RETURNED_OR_LOST;
            default ->
                switch (tag) {
                    case "InfoReceived" -> State.LABEL_CREATED;
                    case "InTransit" -> Meanings.more(State.IN_TRANSIT, message, Set.of(State.ACCEPTED, State.CUSTOMS));
                    case "Expired" -> State.IN_TRANSIT;
                    case "OutForDelivery", "AvailableForPickup" -> State.OUT_FOR_DELIVERY;
                    case "AttemptFail" -> State.FAILED_ATTEMPT;
                    case "Delivered" -> State.DELIVERED;
                    case "Exception" -> Meanings.more(State.IN_TRANSIT, message, Meanings.GONE_WRONG);
                    default -> State.UNKNOWN;
                };
        };
    }
}
