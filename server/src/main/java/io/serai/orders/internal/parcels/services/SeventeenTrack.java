package io.serai.orders.internal.parcels.services;

import static io.serai.orders.internal.parcels.services.Calls.text;

import io.serai.carriers.Carrier;
import io.serai.channels.Connector;
import io.serai.channels.Webhook;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.orders.internal.parcels.TrackingAccount;
import io.serai.orders.internal.parcels.TrackingKind;
import io.serai.orders.internal.parcels.TrackingService;
import io.serai.orders.internal.parcels.services.Calls.Heard;
import io.serai.shared.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** 17TRACK, v2.2 and later: a number is registered once, then it is told of by webhook, and can be asked for. */
@Component
final class SeventeenTrack implements TrackingService {
    private static final URI BASE = URI.create("https://api.17track.net/track/v2.4");
    private static final String TOKEN = "17token";
    private static final int REGISTERED_ALREADY = -18019901;
    private static final int NOT_REGISTERED = -18019902;
    private static final int NOTHING_YET = -18019909;
    private static final List<Integer> USED_UP = List.of(-18019907, -18019908);

    private final Calls calls = new Calls(new HttpGateway());

    @Override
    public TrackingKind kind() {
        return TrackingKind.SEVENTEEN_TRACK;
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
        return 5_000;
    }

    @Override
    public Duration pace() {
        return Duration.ofMillis(340);
    }

    @Override
    public int atOnce() {
        return 40;
    }

    @Override
    public boolean tells(TrackingAccount account) {
        return true;
    }

    @Override
    public Asked check(TrackingAccount account, Turns turns) {
        return switch (call(account, "/getquota", Calls.JSON.createArrayNode(), turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json json -> new Asked.Told(List.of(), List.of(), List.of());
        };
    }

    @Override
    public Asked ask(TrackingAccount account, List<Wanted> wanted, Turns turns) {
        List<Wanted> fresh =
                wanted.stream().filter(number -> !number.registered()).toList();
        if (!fresh.isEmpty() && register(account, fresh, turns) instanceof Asked.Failed failed) {
            return failed;
        }
        return switch (call(account, "/gettrackinfo", numbers(wanted), turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var body) -> told(account, wanted, body, turns);
        };
    }

    private Asked register(TrackingAccount account, List<Wanted> fresh, Turns turns) {
        return switch (call(account, "/register", numbers(fresh), turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var body) -> {
                List<Rejected> rejected = rejected(body);
                boolean usedUp = rejected.stream().anyMatch(one -> USED_UP.contains(one.code()));
                yield usedUp
                        ? new Asked.Failed(Trouble.QUOTA, Optional.empty(), "The plan's registrations are used up.")
                        : new Asked.Told(List.of(), List.of(), List.of());
            }
        };
    }

    private Asked told(TrackingAccount account, List<Wanted> wanted, JsonNode body, Turns turns) {
        var journeys = new ArrayList<Journey>();
        var waiting = new ArrayList<String>();
        body.path("data").path("accepted").valueStream().forEach(accepted -> {
            Journey journey = SeventeenStates.journey(accepted);
            if (journey.scans().isEmpty() && journey.state() == io.serai.orders.Parcel.State.UNKNOWN) {
                waiting.add(journey.number());
            } else {
                journeys.add(journey);
            }
        });
        Map<String, Wanted> byNumber =
                wanted.stream().collect(Collectors.toMap(Wanted::number, Function.identity(), (one, other) -> one));
        var forgotten = new ArrayList<Wanted>();
        var unknown = new ArrayList<String>();
        for (Rejected rejected : rejected(body)) {
            Optional<Wanted> one = Optional.ofNullable(byNumber.get(rejected.number()));
            switch (rejected.code()) {
                case NOTHING_YET, REGISTERED_ALREADY -> waiting.add(rejected.number());
                case NOT_REGISTERED ->
                    one.filter(Wanted::registered)
                            .ifPresentOrElse(forgotten::add, () -> unknown.add(rejected.number()));
                default -> unknown.add(rejected.number());
            }
        }
        if (!forgotten.isEmpty() && !(register(account, forgotten, turns) instanceof Asked.Failed)) {
            forgotten.forEach(number -> waiting.add(number.number()));
        }
        return new Asked.Told(journeys, waiting, unknown);
    }

    private record Rejected(String number, int code) {}

    private static List<Rejected> rejected(JsonNode body) {
        return body.path("data")
                .path("rejected")
                .valueStream()
                .map(one -> new Rejected(
                        text(one, "number").orElse(""),
                        one.path("error").path("code").asInt(0)))
                .toList();
    }

    private static ArrayNode numbers(List<Wanted> wanted) {
        ArrayNode numbers = Calls.JSON.createArrayNode();
        for (Wanted one : wanted) {
            var number = numbers.addObject().put("number", one.number());
            one.carrier().flatMap(Carrier::seventeenTrack).ifPresent(code -> number.put("carrier", code));
        }
        return numbers;
    }

    /** At HTTP 200, too, a code tells what is wrong with the whole call. */
    private Heard call(TrackingAccount account, String path, ArrayNode body, Turns turns) {
        Heard heard = calls.post(
                URI.create(account.base() + path), TOKEN, account.key().value(), body, turns);
        if (!(heard instanceof Heard.Json(var status, var answer))) {
            return heard;
        }
        int code = answer.path("code").asInt(-1);
        return switch (code) {
            case 0 -> heard;
            case -18010001 -> Calls.bad(Trouble.KEY, null, "17TRACK does not take calls from this server's address.");
            case -18010002, -18010004 -> Calls.bad(Trouble.KEY, null, "17TRACK does not take the key.");
            case -18019907, -18019908 -> Calls.bad(Trouble.QUOTA, null, "The plan's quota is used up.");
            default -> new Heard.Bad(Calls.odd(status));
        };
    }

    /** {@code sign}: SHA-256 over the body, a slash and the key. */
    @Override
    public boolean verify(TrackingAccount account, Webhook webhook) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(webhook.body());
            digest.update(("/" + account.key().value()).getBytes(StandardCharsets.UTF_8));
            byte[] right = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            byte[] sign = webhook.header("sign")
                    .orElse("")
                    .strip()
                    .toLowerCase(java.util.Locale.ROOT)
                    .getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(right, sign);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Journey> parse(Webhook webhook) {
        try {
            JsonNode body = Calls.JSON.readTree(webhook.body());
            return text(body, "event").filter("TRACKING_UPDATED"::equals).isPresent()
                    ? List.of(SeventeenStates.journey(body.path("data")))
                    : List.of();
        } catch (JacksonException unreadable) {
            throw Problem.invalid("This is not JSON.");
        }
    }
}
