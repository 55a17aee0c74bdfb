package io.serai.simulator.shops;

import io.serai.simulator.shops.ShopDoor.Call;
import io.serai.simulator.shops.ShopDoor.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shopify's GraphQL Admin API on a port of this machine: tokens, points, page sizes that are too dear, searches, jobs, keys of refunds.
 *
 * <pre>{@code
 * try (var shopify = new ShopifyDouble()) {
 *     // connect with shop = ShopifyDouble.DOMAIN, base_url = shopify.base(), access_token = ShopifyDouble.TOKEN
 *     shopify.world().order(1001, "ann@example.com");
 *     shopify.fault(new ShopFault.Fails(503, 0));
 * }
 * }</pre>
 */
public final class ShopifyDouble implements AutoCloseable {
    public static final String DOMAIN = "demo-shop.myshopify.com";
    public static final String TOKEN = "shpat_0123456789abcdef";
    public static final String CLIENT = "client-1";
    public static final String SECRET = "shpss_fedcba9876543210";

    private static final Pattern NAME = Pattern.compile("^\\s*(query|mutation)\\s+(\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)\\s*:\\s*\\w+(!)?");

    private final ShopDoor door = new ShopDoor(this::answer);
    private final ShopifyWorld world = new ShopifyWorld();
    private final Set<String> daily = new HashSet<>();
    private double points = 2_000;
    private double restored = 100;
    private int dearest = 250;
    private int throttled;
    private int calls;

    public URI base() {
        return door.address();
    }

    public ShopifyWorld world() {
        return world;
    }

    public void fault(ShopFault... next) {
        door.fault(next);
    }

    /** How many points are left; they come back at this rate. */
    public synchronized void points(double left, double perSecond) {
        points = left;
        restored = perSecond;
    }

    /** Pages of more are refused as too dear. */
    public synchronized void dearest(int page) {
        dearest = page;
    }

    public synchronized int throttled() {
        return throttled;
    }

    public synchronized int calls() {
        return calls;
    }

    /** Tokens that were given out for a day are taken no longer. */
    public synchronized void forgetDailyTokens() {
        daily.clear();
    }

    private synchronized Reply answer(Call call) {
        calls++;
        if (call.path().equals("/admin/oauth/access_token")) {
            return token(call.body());
        }
        if (call.path().equals("/admin/oauth/authorize")) {
            return agreed(call.query());
        }
        if (!call.path().equals("/admin/api/2026-07/graphql.json")) {
            return Reply.of(404, ShopDoor.JSON.createObjectNode().put("errors", "Not Found"));
        }
        String token = call.headers().getOrDefault("x-shopify-access-token", "");
        if (!token.equals(TOKEN) && !daily.contains(token)) {
            return Reply.of(
                    401, ShopDoor.JSON.createObjectNode().put("errors", "[API] Invalid API key or access token"));
        }
        return graphql(call.body().path("query").asString(""), call.body().path("variables"));
    }

    private Reply token(JsonNode body) {
        boolean ours = body.path("client_id").asString("").equals(CLIENT)
                && body.path("client_secret").asString("").equals(SECRET);
        boolean asked = body.path("grant_type").asString("").equals("client_credentials")
                || body.path("code").asString("").equals("install-code");
        if (!ours || !asked) {
            return Reply.of(400, ShopDoor.JSON.createObjectNode().put("error", "invalid_client"));
        }
        String token = "shpat_" + UUID.randomUUID();
        daily.add(token);
        return Reply.of(
                200,
                ShopDoor.JSON
                        .createObjectNode()
                        .put("access_token", token)
                        .put("scope", "read_orders")
                        .put("expires_in", 86_399));
    }

    /** The owner says yes: back to where the app wants it, with everything in the address signed. */
    private static Reply agreed(Map<String, String> asked) {
        Map<String, String> back = new TreeMap<>(Map.of(
                "code", "install-code",
                "host", "ZGVtbw",
                "shop", DOMAIN,
                "state", asked.getOrDefault("state", ""),
                "timestamp", "1780000000"));
        String signed = back.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        String hmac = HexFormat.of().formatHex(hmac(signed.getBytes(StandardCharsets.UTF_8)));
        return new Reply(
                302,
                ShopDoor.JSON.createObjectNode(),
                Map.of("Location", asked.getOrDefault("redirect_uri", "") + "?" + signed + "&hmac=" + hmac));
    }

    private Reply graphql(String query, JsonNode variables) {
        Matcher name = NAME.matcher(query);
        if (!name.find() || !balanced(query) || !complete(query, variables)) {
            return Reply.of(200, errors("syntax error", "undefinedField"));
        }
        int page = variables.path("first").asInt(1);
        double cost = name.group(1).equals("mutation") ? 10 : 2 + 5.0 * page;
        if (page > dearest) {
            return Reply.of(200, errors("Query cost is too high", "MAX_COST_EXCEEDED"));
        }
        if (points < cost) {
            throttled++;
            ObjectNode refused = errors("Throttled", "THROTTLED");
            refused.set("extensions", cost(cost));
            points += restored / 2;
            return Reply.of(200, refused);
        }
        points -= cost;
        ObjectNode answer = ShopDoor.JSON.createObjectNode();
        answer.set("data", world.answer(name.group(2), variables));
        answer.set("extensions", cost(cost));
        return Reply.of(200, answer);
    }

    private static boolean balanced(String query) {
        return query.chars().filter(c -> c == '{').count()
                == query.chars().filter(c -> c == '}').count();
    }

    /** A required variable that is not sent is refused, and so is one that was never declared. */
    private static boolean complete(String query, JsonNode variables) {
        String head = query.substring(0, query.indexOf('{'));
        Matcher declared = VARIABLE.matcher(head);
        Set<String> names = new HashSet<>();
        while (declared.find()) {
            names.add(declared.group(1));
            if (declared.group(2) != null && !variables.has(declared.group(1))) {
                return false;
            }
        }
        return names.containsAll(variables.propertyNames());
    }

    private ObjectNode cost(double asked) {
        ObjectNode extensions = ShopDoor.JSON.createObjectNode();
        ObjectNode cost =
                extensions.putObject("cost").put("requestedQueryCost", asked).put("actualQueryCost", asked);
        cost.putObject("throttleStatus")
                .put("maximumAvailable", 2_000)
                .put("currentlyAvailable", points)
                .put("restoreRate", restored);
        return extensions;
    }

    private static ObjectNode errors(String message, String code) {
        ObjectNode answer = ShopDoor.JSON.createObjectNode();
        answer.putArray("errors")
                .addObject()
                .put("message", message)
                .putObject("extensions")
                .put("code", code);
        return answer;
    }

    /** A webhook as Shopify signs it. */
    public record Hook(Map<String, String> headers, byte[] body) {}

    public static Hook hook(String topic, String id, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Hook(
                Map.of(
                        "x-shopify-topic",
                        topic,
                        "x-shopify-webhook-id",
                        id,
                        "x-shopify-shop-domain",
                        DOMAIN,
                        "x-shopify-hmac-sha256",
                        Base64.getEncoder().encodeToString(hmac(bytes))),
                bytes);
    }

    private static byte[] hmac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
