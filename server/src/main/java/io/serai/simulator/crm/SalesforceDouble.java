package io.serai.simulator.crm;

import io.serai.simulator.shops.ShopDoor;
import io.serai.simulator.shops.ShopDoor.Call;
import io.serai.simulator.shops.ShopDoor.Reply;
import io.serai.simulator.shops.ShopFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Salesforce's interface on a port of this machine: sessions that run out, pages that have to be fetched by their own address and are forgotten,
 * contacts written many at once with an end each, limits counted by the day, errors in lists.
 */
public final class SalesforceDouble implements AutoCloseable {
    public static final String CLIENT = "3MVG9";
    public static final String SECRET = "hush";
    public static final String CODE = "aPrx";

    private static final String API = "/services/data/v62.0";
    private static final int PAGE = 3;

    private final ShopDoor door = new ShopDoor(this::answer);
    private final SalesforcePeople people = new SalesforcePeople();
    private final Map<String, List<ObjectNode>> cursors = new HashMap<>();
    private final List<JsonNode> tasks = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private String session = "session-1";
    private String refresh = "refresh-1";
    private int sessions = 1;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean rotates;

    public URI url() {
        return door.address();
    }

    public void fault(ShopFault... next) {
        door.fault(next);
    }

    public SalesforcePeople people() {
        return people;
    }

    public synchronized void expire() {
        sessions++;
        session = "session-" + sessions;
    }

    /** With each session there is another refresh token, and the old one is worth nothing. */
    public synchronized void rotates() {
        rotates = true;
    }

    public synchronized void callsLeft(int calls) {
        callsLeft = calls;
    }

    public synchronized void forgetCursors() {
        cursors.clear();
    }

    public synchronized List<JsonNode> tasks() {
        return List.copyOf(tasks);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private synchronized Reply answer(Call call) {
        if (call.path().equals("/services/oauth2/token")) {
            return token(call.body());
        }
        calls.add(call.method() + " " + call.path());
        if (!call.headers().getOrDefault("authorization", "").equals("Bearer " + session)) {
            return refused(401, "INVALID_SESSION_ID", "Session expired or invalid");
        }
        if (callsLeft-- <= 0) {
            return refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
        }
        return routed(call);
    }

    private Reply token(JsonNode form) {
        boolean app = form.path("client_id").asString("").equals(CLIENT)
                && form.path("client_secret").asString("").equals(SECRET);
        boolean granted = switch (form.path("grant_type").asString("")) {
            case "client_credentials" -> true;
            case "refresh_token" -> form.path("refresh_token").asString("").equals(refresh);
            case "authorization_code" ->
                form.path("code").asString("").equals(CODE)
                        && form.path("code_verifier").asString("").length() >= 43;
            default -> false;
        };
        if (!app || !granted) {
            return Reply.of(
                    400,
                    ShopDoor.JSON
                            .createObjectNode()
                            .put("error", app ? "invalid_grant" : "invalid_client")
                            .put("error_description", "no"));
        }
        ObjectNode given = ShopDoor.JSON
                .createObjectNode()
                .put("access_token", session)
                .put("instance_url", url().toString())
                .put("token_type", "Bearer");
        if (form.path("grant_type").asString("").equals("authorization_code")) {
            given.put("refresh_token", refresh);
        } else if (rotates && form.path("grant_type").asString("").equals("refresh_token")) {
            refresh = "refresh-of-" + session;
            given.put("refresh_token", refresh);
        }
        return Reply.of(200, given);
    }

    private Reply routed(Call call) {
        String path = call.path();
        if (path.equals(API + "/query") || path.equals(API + "/queryAll")) {
            return people.query(call.query().getOrDefault("q", ""), path.endsWith("All"))
                    .map(this::page)
                    .orElseGet(() -> refused(400, "MALFORMED_QUERY", "unexpected token"));
        }
        if (path.startsWith(API + "/query/")) {
            return Optional.ofNullable(cursors.remove(path.substring(path.lastIndexOf('/') + 1)))
                    .map(this::page)
                    .orElseGet(() -> refused(400, "INVALID_QUERY_LOCATOR", "invalid query locator"));
        }
        String what = call.method() + " " + path;
        return switch (what) {
            case "GET " + API + "/sobjects/Contact/describe" -> Reply.of(200, people.describe());
            case "POST " + API + "/composite/sobjects" -> Reply.of(200, people.write(call.body(), true));
            case "PATCH " + API + "/composite/sobjects" -> Reply.of(200, people.write(call.body(), false));
            case "POST " + API + "/sobjects/Task" -> task(call.body());
            default -> deleted(call);
        };
    }

    private Reply page(List<ObjectNode> records) {
        ObjectNode body = ShopDoor.JSON.createObjectNode().put("totalSize", records.size());
        ArrayNode shown = body.putArray("records");
        records.stream().limit(PAGE).forEach(shown::add);
        body.put("done", records.size() <= PAGE);
        if (records.size() > PAGE) {
            String cursor = "0r8x" + calls.size() + "-" + records.size();
            cursors.put(cursor, records.subList(PAGE, records.size()));
            body.put("nextRecordsUrl", API + "/query/" + cursor);
        }
        return Reply.of(200, body);
    }

    private Reply task(JsonNode body) {
        if (people.find(body.path("WhoId").asString("")).isEmpty()) {
            return refused(400, "INVALID_CROSS_REFERENCE_KEY", "no such contact");
        }
        tasks.add(body);
        return Reply.of(
                201,
                ShopDoor.JSON.createObjectNode().put("id", "00T" + tasks.size()).put("success", true));
    }

    private Reply deleted(Call call) {
        String start = API + "/sobjects/Contact/";
        if (call.method().equals("DELETE") && call.path().startsWith(start)) {
            return people.delete(call.path().substring(start.length()))
                    ? Reply.of(204, ShopDoor.JSON.createObjectNode())
                    : refused(404, "ENTITY_IS_DELETED", "entity is deleted");
        }
        return refused(404, "NOT_FOUND", "The requested resource does not exist");
    }

    private static Reply refused(int status, String code, String message) {
        ArrayNode errors = ShopDoor.JSON.createArrayNode();
        errors.addObject().put("errorCode", code).put("message", message);
        return Reply.of(status, errors);
    }

    @Override
    public void close() {
        door.close();
    }
}
