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
import io.serai.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** AfterShip's tracking interface: a tracking is made once, then it is told of by webhook, and can be asked for. */
@Component
final class AfterShip implements TrackingService {
    private static final URI BASE = URI.create("https://api.aftership.com/tracking/2026-07");
    private static final String KEY = "as-api-key";
    /** "Tracking already exists": that is what was wanted. */
    private static final int EXISTS = 4003;

    private static final int QUOTA = 4008;

    private final Calls calls = new Calls(new HttpGateway());

    @Override
    public TrackingKind kind() {
        return TrackingKind.AFTERSHIP;
    }

    @Override
    public List<Connector.Field> fields() {
        return List.of(
                Connector.Field.secret("api_key"),
                Connector.Field.optionalSecret("webhook_secret"),
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
        return Duration.ofMillis(110);
    }

    @Override
    public boolean tells(TrackingAccount account) {
        return account.webhookSecret().isPresent();
    }

    @Override
    public Asked check(TrackingAccount account, Turns turns) {
        return switch (get(account, "/trackings?limit=1", turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var body) ->
                status == 200 ? new Asked.Told(List.of(), List.of(), List.of()) : Calls.odd(status);
        };
    }

    /** One call a number, so whoever has many asks again; what was told before something failed counts. */
    @Override
    public Asked ask(TrackingAccount account, List<Wanted> wanted, Turns turns) {
        var journeys = new ArrayList<Journey>();
        var waiting = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (Wanted one : wanted) {
            switch (one.registered() ? find(account, one, turns) : register(account, one, turns)) {
                case Asked.Failed failed -> {
                    return failed;
                }
                case Asked.Told told -> {
                    journeys.addAll(told.journeys());
                    waiting.addAll(told.waiting());
                    unknown.addAll(told.unknown());
                }
            }
        }
        return new Asked.Told(journeys, waiting, unknown);
    }

    private Asked register(TrackingAccount account, Wanted one, Turns turns) {
        var body = Calls.JSON.createObjectNode().put("tracking_number", one.number());
        one.carrier().flatMap(Carrier::afterShip).ifPresent(slug -> body.put("slug", slug));
        Heard heard = calls.post(
                URI.create(account.base() + "/trackings"), KEY, account.key().value(), body, turns);
        return switch (heard) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var answer) -> {
                int code = answer.path("meta").path("code").asInt(status);
                if (code == EXISTS) {
                    yield find(account, one, turns);
                }
                if (code == QUOTA) {
                    yield new Asked.Failed(Trouble.QUOTA, Optional.empty(), "The plan's trackings are used up.");
                }
                // 4xxx: a number that no courier has, or in no known shape
                yield status / 100 == 2
                        ? told(one, Stream.of(tracking(answer.path("data"))))
                        : new Asked.Told(List.of(), List.of(), List.of(one.number()));
            }
        };
    }

    private Asked find(TrackingAccount account, Wanted one, Turns turns) {
        String number = URLEncoder.encode(one.number(), StandardCharsets.UTF_8);
        return switch (get(account, "/trackings?tracking_numbers=" + number, turns)) {
            case Heard.Bad(var failed) -> failed;
            case Heard.Json(var status, var answer) ->
                status == 200
                        ? told(one, answer.path("data").path("trackings").valueStream())
                        : new Asked.Told(List.of(), List.of(), List.of(one.number()));
        };
    }

    /** Some versions wrap a single tracking once more. */
    private static JsonNode tracking(JsonNode data) {
        return data.path("tracking").isObject() ? data.path("tracking") : data;
    }

    private static Asked told(Wanted one, Stream<JsonNode> trackings) {
        List<Journey> journeys = trackings
                .map(AfterShipStates::journey)
                .filter(journey -> journey.number().equalsIgnoreCase(one.number()))
                .toList();
        boolean nothingYet = journeys.stream()
                .allMatch(journey ->
                        journey.scans().isEmpty() && journey.state() == io.serai.orders.Parcel.State.UNKNOWN);
        if (journeys.isEmpty()) {
            return new Asked.Told(List.of(), List.of(), List.of(one.number()));
        }
        return nothingYet
                ? new Asked.Told(List.of(), List.of(one.number()), List.of())
                : new Asked.Told(journeys, List.of(), List.of());
    }

    private Heard get(TrackingAccount account, String path, Turns turns) {
        return calls.get(URI.create(account.base() + path), KEY, account.key().value(), turns);
    }

    /** {@code aftership-hmac-sha256}: HMAC-SHA256 of the body, in base64. */
    @Override
    public boolean verify(TrackingAccount account, Webhook webhook) {
        Optional<String> sign =
                webhook.header("aftership-hmac-sha256").or(() -> webhook.header("as-signature-hmac-sha256"));
        return account.webhookSecret().isPresent()
                && sign.isPresent()
                && MessageDigest.isEqual(
                        hmac(account.webhookSecret().get(), webhook.body()).getBytes(StandardCharsets.US_ASCII),
                        sign.get().strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Journey> parse(Webhook webhook) {
        try {
            JsonNode body = Calls.JSON.readTree(webhook.body());
            return text(body, "event").filter("tracking_update"::equals).isPresent()
                    ? List.of(AfterShipStates.journey(body.path("msg")))
                    : List.of();
        } catch (JacksonException unreadable) {
            throw Problem.invalid("This is not JSON.");
        }
    }
}
