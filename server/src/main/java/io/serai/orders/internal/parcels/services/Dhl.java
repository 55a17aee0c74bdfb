package io.serai.orders.internal.parcels.services;

import static io.serai.orders.internal.parcels.services.Calls.text;

import io.serai.carriers.Carrier;
import io.serai.carriers.Carriers;
import io.serai.channels.Connector;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.orders.Parcel.Expected;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.internal.parcels.TrackingAccount;
import io.serai.orders.internal.parcels.TrackingKind;
import io.serai.orders.internal.parcels.TrackingService;
import io.serai.orders.internal.parcels.services.Calls.Heard;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** DHL's "Shipment Tracking – Unified": all of DHL's houses, by polling alone. */
@Component
final class Dhl implements TrackingService {
    private static final URI BASE = URI.create("https://api-eu.dhl.com");
    private static final String KEY = "DHL-API-Key";
    /** No parcel has it; the answer tells whether the key is taken. */
    private static final String NOBODYS = "0000000000";

    /** Without its service, a number can be answered with a stranger's parcel of another house. */
    private static final Map<String, String> SERVICES = Map.of(
            "DHL Express", "express",
            "DHL Paket", "parcel-de",
            "DHL eCommerce", "ecommerce",
            "Deutsche Post", "post-de");

    private final Calls calls = new Calls(new HttpGateway());

    @Override
    public TrackingKind kind() {
        return TrackingKind.DHL;
    }

    @Override
    public List<Connector.Field> fields() {
        return List.of(
                Connector.Field.secret("api_key"),
                Connector.Field.optional("calls_a_day", Integer.toString(callsADay())),
                Connector.Field.optional("base_url", BASE.toString()));
    }

    @Override
    public URI base() {
        return BASE;
    }

    @Override
    public int callsADay() {
        return 250;
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean serves(Optional<Carrier> carrier) {
        return carrier.map(Carrier::dhl).orElse(false);
    }

    @Override
    public Asked check(TrackingAccount account, Turns turns) {
        return switch (call(account, NOBODYS, Optional.empty(), turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var body) ->
                status == 200 || status == 404 ? new Asked.Told(List.of(), List.of(), List.of()) : Calls.odd(status);
        };
    }

    @Override
    public Asked ask(TrackingAccount account, List<Wanted> wanted, Turns turns) {
        var journeys = new ArrayList<Journey>();
        var unknown = new ArrayList<String>();
        for (Wanted one : wanted) {
            switch (call(account, one.number(), service(one), turns)) {
                case Heard.Bad(var failed) -> {
                    return failed;
                }
                case Heard.Json(var status, var body) ->
                    shipment(body, one.number())
                            .map(shipment -> journey(one.number(), shipment))
                            .ifPresentOrElse(journeys::add, () -> unknown.add(one.number()));
            }
        }
        return new Asked.Told(journeys, List.of(), unknown);
    }

    /** Only where the number itself says which house it is. */
    private static Optional<String> service(Wanted one) {
        return one.carrier()
                .filter(carrier -> Carriers.of(one.number()).contains(carrier))
                .map(carrier -> SERVICES.get(carrier.name()));
    }

    private Heard call(TrackingAccount account, String number, Optional<String> service, Turns turns) {
        String query = "?trackingNumber=" + URLEncoder.encode(number, StandardCharsets.UTF_8)
                + service.map(name -> "&service=" + name).orElse("") + "&language=en";
        return calls.get(
                URI.create(account.base() + "/track/shipments" + query),
                KEY,
                account.key().value(),
                turns);
    }

    private static Optional<JsonNode> shipment(JsonNode body, String number) {
        List<JsonNode> shipments = body.path("shipments").valueStream().toList();
        return shipments.stream()
                .filter(shipment ->
                        text(shipment, "id").filter(number::equalsIgnoreCase).isPresent())
                .findFirst()
                .or(() -> shipments.size() == 1 ? Optional.of(shipments.getFirst()) : Optional.empty());
    }

    private static Journey journey(String number, JsonNode shipment) {
        JsonNode status = shipment.path("status");
        List<Scan> scans = Stream.concat(
                        shipment.path("events").valueStream(),
                        shipment.path("events").isEmpty() ? Stream.of(status) : Stream.of())
                .flatMap(event -> scan(event).stream())
                .toList();
        return new Journey(number, carrier(shipment), state(status), scans, expected(shipment));
    }

    private static Optional<String> carrier(JsonNode shipment) {
        return text(shipment, "service")
                .flatMap(service -> SERVICES.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(service))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static Optional<Scan> scan(JsonNode event) {
        JsonNode address = event.path("location").path("address");
        return text(event, "timestamp")
                .flatMap(written -> Moments.at(written, text(address, "countryCode")))
                .map(at -> new Scan(
                        at,
                        state(event),
                        sentence(event),
                        text(address, "addressLocality"),
                        text(event, "statusCode")));
    }

    private static String sentence(JsonNode event) {
        return text(event, "description").or(() -> text(event, "status")).orElse("");
    }

    /** Five codes only; what is written with them says more. */
    private static State state(JsonNode event) {
        String words = text(event, "status").orElse("") + " "
                + text(event, "description").orElse("") + " "
                + text(event, "remark").orElse("");
        return switch (text(event, "statusCode").orElse("")) {
            case "pre-transit" -> State.LABEL_CREATED;
            case "transit" -> Meanings.more(State.IN_TRANSIT, words, Meanings.ON_ITS_WAY);
            case "delivered" -> State.DELIVERED;
            case "failure" -> Meanings.more(State.FAILED_ATTEMPT, words, Set.of(State.CUSTOMS, State.RETURNED_OR_LOST));
            default -> State.UNKNOWN;
        };
    }

    private static Optional<Expected> expected(JsonNode shipment) {
        JsonNode frame = shipment.path("estimatedDeliveryTimeFrame");
        Optional<LocalDate> day = text(shipment, "estimatedTimeOfDelivery").flatMap(Moments::day);
        Optional<LocalDate> from = text(frame, "estimatedFrom").flatMap(Moments::day);
        Optional<LocalDate> until = text(frame, "estimatedThrough").flatMap(Moments::day);
        return from.or(() -> day).or(() -> until).map(first -> new Expected(first, until.orElse(first)));
    }
}
