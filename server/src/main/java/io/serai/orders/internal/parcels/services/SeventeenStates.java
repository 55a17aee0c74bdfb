package io.serai.orders.internal.parcels.services;

import static io.serai.orders.internal.parcels.services.Calls.text;

import io.serai.orders.Parcel.Expected;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.internal.parcels.TrackingService.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What 17TRACK's words mean. Main states as {@code InTransit}, and finer ones as {@code InTransit_CustomsProcessing}. */
final class SeventeenStates {
    private SeventeenStates() {}

    static Journey journey(JsonNode told) {
        JsonNode info = told.path("track_info");
        JsonNode providers = info.path("tracking").path("providers");
        State state = state(
                text(info.path("latest_status"), "status").orElse(""),
                text(info.path("latest_status"), "sub_status").orElse(""));
        List<Scan> scans = providers
                .valueStream()
                .flatMap(provider -> provider.path("events").valueStream())
                .flatMap(event -> scan(event).stream())
                .toList();
        return new Journey(
                text(told, "number").orElse(""),
                providers
                        .valueStream()
                        .flatMap(provider -> text(provider.path("provider"), "name").stream())
                        .reduce((first, last) -> last),
                state,
                scans,
                expected(info.path("time_metrics").path("estimated_delivery_date")));
    }

    private static Optional<Scan> scan(JsonNode event) {
        Optional<String> country = text(event.path("address"), "country");
        Optional<Instant> at = Stream.of("time_utc", "time_iso")
                .flatMap(field -> text(event, field).stream())
                .flatMap(written -> Moments.at(written, country).stream())
                .findFirst();
        String description = text(event, "description").orElse("");
        String code = text(event, "sub_status").or(() -> text(event, "stage")).orElse("");
        return at.map(moment -> new Scan(
                moment,
                Meanings.more(
                        state(code.split("_")[0], code),
                        description,
                        state(code.split("_")[0], code) == State.IN_TRANSIT ? Meanings.ON_ITS_WAY : java.util.Set.of()),
                description,
                text(event, "location"),
                Optional.of(code).filter(known -> !known.isEmpty())));
    }

    private static Optional<Expected> expected(JsonNode days) {
        Optional<LocalDate> from = text(days, "from").flatMap(Moments::day);
        Optional<LocalDate> until = text(days, "to").flatMap(Moments::day);
        return from.or(() -> until).map(first -> new Expected(first, until.orElse(first)));
    }

    static State state(String main, String sub) {
        return switch (sub) {
            case "InTransit_PickedUp", "PickedUp" -> State.ACCEPTED;
            case "InTransit_CustomsProcessing",
                    "InTransit_CustomsRequiringInformation",
                    "Exception_Security",
                    "DeliveryFailure_Security" -> State.CUSTOMS;
            case "Exception_Returning",
                    "Exception_Returned",
                    "Exception_Damage",
                    "Exception_Lost",
                    "Exception_Destroyed",
                    "Exception_Cancel",
                    "Returning",
                    "Returned" -> State.RETURNED_OR_LOST;
            case "Exception_NoBody", "Exception_Rejected" -> State.FAILED_ATTEMPT;
            default -> main(main);
        };
    }

    private static State main(String main) {
        return switch (main) {
            case "InfoReceived" -> State.LABEL_CREATED;
            // not seen for weeks, late, or in trouble: it is on its way, and the time since its last scan says the rest
            case "InTransit", "Departure", "Arrival", "Expired", "Exception" -> State.IN_TRANSIT;
            // within the customer's reach; what is written with it says where
            case "AvailableForPickup", "OutForDelivery" -> State.OUT_FOR_DELIVERY;
            case "DeliveryFailure", "Undelivered" -> State.FAILED_ATTEMPT;
            case "Delivered" -> State.DELIVERED;
            default -> State.UNKNOWN;
        };
    }
}
