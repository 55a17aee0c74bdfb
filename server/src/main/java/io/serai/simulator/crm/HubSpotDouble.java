package io.serai.simulator.crm;

import io.serai.simulator.shops.ShopDoor;
import io.serai.simulator.shops.ShopDoor.Call;
import io.serai.simulator.shops.ShopDoor.Reply;
import io.serai.simulator.shops.ShopFault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HubSpot's interface on a port of this machine: a private app's token and tokens that run out, lists and a search that ends at 10,000, one contact
 * per email, limits by the second and by the day.
 */
public final class HubSpotDouble implements AutoCloseable {
    public static final String TOKEN = "pat-na1-0123";
    public static final String CLIENT = "c11ent";
    public static final String SECRET = "s3cret";
    public static final String CODE = "the-owner-said-yes";

    private static final String CONTACTS = "/crm/v3/objects/contacts";

    private final ShopDoor door = new ShopDoor(this::answer);
    private final HubSpotPeople people = new HubSpotPeople();
    private final List<JsonNode> notes = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> policies = new ArrayList<>();
    private String access = "access-1";
    private int accesses = 1;
    private boolean forgets = true;

    public URI url() {
        return door.address();
    }

    public void fault(ShopFault... next) {
        door.fault(next);
    }

    /** The next call meets a limit: {@code TEN_SECONDLY_ROLLING}, {@code SECONDLY} or {@code DAILY}. */
    public synchronized void limited(String policy) {
        policies.add(policy);
    }

    /** Tokens that were given out are worth nothing any more. */
    public synchronized void expire() {
        accesses++;
        access = "access-" + accesses;
    }

    /** The app may not delete for good. */
    public synchronized void cannotForget() {
        forgets = false;
    }

    public synchronized HubSpotPeople people() {
        return people;
    }

    public synchronized List<JsonNode> notes() {
        return List.copyOf(notes);
    }

    /** What was asked, by method and path. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized void forgetCalls() {
        calls.clear();
    }

    /** A webhook as HubSpot signs it. */
    public record Hook(Map<String, String> headers, byte[] body) {}

    public Hook hook(URI address, Instant at, String events) {
        try {
            byte[] body = events.getBytes(StandardCharsets.UTF_8);
            String time = Long.toString(at.toEpochMilli());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = Base64.getEncoder()
                    .encodeToString(mac.doFinal(("POST" + address + events + time).getBytes(StandardCharsets.UTF_8)));
            return new Hook(Map.of("x-hubspot-signature-v3", signature, "x-hubspot-request-timestamp", time), body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized Reply answer(Call call) {
        if (call.path().equals("/oauth/v1/token")) {
            return token(call.body());
        }
        calls.add(call.method() + " " + call.path());
        String bearer = call.headers().getOrDefault("authorization", "");
        if (!bearer.equals("Bearer " + TOKEN) && !bearer.equals("Bearer " + access)) {
            return refused(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired.");
        }
        if (!policies.isEmpty()) {
            String policy = policies.removeFirst();
            ObjectNode body = problem("RATE_LIMITS", "You have reached your limit.");
            return Reply.of(429, body.put("errorType", "RATE_LIMIT").put("policyName", policy));
        }
        return routed(call);
    }

    private Reply token(JsonNode form) {
        boolean app = form.path("client_id").asString("").equals(CLIENT)
                && form.path("client_secret").asString("").equals(SECRET);
        boolean granted = switch (form.path("grant_type").asString("")) {
            case "authorization_code" -> form.path("code").asString("").equals(CODE);
            case "refresh_token" -> form.path("refresh_token").asString("").equals("refresh-1");
            default -> false;
        };
        return app && granted
                ? Reply.of(
                        200,
                        ShopDoor.JSON
                                .createObjectNode()
                                .put("access_token", access)
                                .put("refresh_token", "refresh-1")
                                .put("expires_in", 1800))
                : refused(400, "BAD_AUTH_CODE", "missing or unknown auth code");
    }

    private Reply routed(Call call) {
        String what = call.method() + " " + call.path();
        return switch (what) {
            case "GET /account-info/v3/details" ->
                Reply.of(200, ShopDoor.JSON.createObjectNode().put("portalId", 62515));
            case "GET /crm/v3/properties/contacts" -> Reply.of(200, people.properties());
            case "GET " + CONTACTS -> people.list(call.query());
            case "POST " + CONTACTS -> people.create(call.body());
            case "POST " + CONTACTS + "/search" -> people.search(call.body());
            case "POST " + CONTACTS + "/batch/read" -> people.read(call.body());
            case "POST " + CONTACTS + "/gdpr-delete" ->
                forgets
                        ? people.forget(call.body().path("objectId").asString(""))
                        : refused(403, "MISSING_SCOPES", "This app lacks a scope.");
            case "POST /crm/v3/objects/notes" -> note(call.body());
            default -> one(call);
        };
    }

    private Reply one(Call call) {
        Optional<String> id = Optional.of(call.path())
                .filter(path -> path.startsWith(CONTACTS + "/"))
                .map(path -> path.substring(CONTACTS.length() + 1));
        if (id.isEmpty()) {
            return refused(404, "OBJECT_NOT_FOUND", "resource not found");
        }
        return switch (call.method()) {
            case "PATCH" -> people.change(id.get(), call.body());
            case "DELETE" -> people.forget(id.get());
            default -> refused(405, "METHOD_NOT_ALLOWED", "not here");
        };
    }

    private Reply note(JsonNode body) {
        JsonNode tie = body.path("associations").path(0);
        if (tie.path("types").path(0).path("associationTypeId").asInt() != 202
                || people.find(tie.path("to").path("id").asString("")).isEmpty()) {
            return refused(400, "VALIDATION_ERROR", "a note is tied to a contact by type 202");
        }
        notes.add(body);
        return Reply.of(201, ShopDoor.JSON.createObjectNode().put("id", "n" + notes.size()));
    }

    static Reply refused(int status, String category, String message) {
        return Reply.of(status, problem(category, message));
    }

    private static ObjectNode problem(String category, String message) {
        ObjectNode body =
                ShopDoor.JSON.createObjectNode().put("status", "error").put("message", message);
        return body.put("category", category).put("correlationId", "a1b2");
    }

    static ArrayNode results(ObjectNode body) {
        return body.putArray("results");
    }

    @Override
    public void close() {
        door.close();
    }
}
