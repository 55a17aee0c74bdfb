package io.serai.orders.internal.shopify;

import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopTrouble;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks Shopify, keeping to its points, and tells apart how that ended. */
final class ShopifyCalls {
    static final String VERSION = "2026-07";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Waited for within a call; longer is the caller's to plan. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final ShopCalls http;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    /** What a question cost last time, by its name. */
    private final Map<String, Double> costs = new ConcurrentHashMap<>();

    ShopifyCalls(ShopCalls http) {
        this.http = http;
    }

    /** @param name of the question, for what it costs; @param writes whether it changes something */
    Said ask(Shop shop, String name, boolean writes, ObjectNode variables) {
        Said said = once(shop, name, writes, variables);
        if (said instanceof Said.Failed(var trouble)
                && trouble.kind() == ShopTrouble.Kind.THROTTLED
                && trouble.pause().orElse(SHORT).compareTo(SHORT) < 0) {
            // refused as a whole, so asking again is safe even for a change
            sleep(trouble.pause().orElse(SHORT));
            return once(shop, name, writes, variables);
        }
        boolean refused = said instanceof Said.Failed(var trouble) && trouble.kind() == ShopTrouble.Kind.REFUSED;
        return refused && shop.key().renew() ? once(shop, name, writes, variables) : said;
    }

    private Said once(Shop shop, String name, boolean writes, ObjectNode variables) {
        Bucket bucket = buckets.computeIfAbsent(shop.base().toString(), base -> new Bucket(System.nanoTime()));
        double cost = costs.getOrDefault(name, 50.0);
        Duration wait = bucket.take(cost, System.nanoTime());
        if (wait.compareTo(SHORT) > 0) {
            bucket.giveBack(cost);
            return new Said.Failed(ShopTrouble.throttled(wait));
        }
        sleep(wait);
        try {
            return read(http.send(request(shop, name, variables)), name, writes, bucket);
        } catch (ShopTrouble trouble) {
            return trouble.kind() == ShopTrouble.Kind.LOST ? new Said.Lost(trouble.text()) : new Said.Failed(trouble);
        }
    }

    private static HttpRequest request(Shop shop, String name, ObjectNode variables) {
        ObjectNode body = Reading.JSON.createObjectNode().put("query", Questions.of(name));
        body.set("variables", variables);
        return HttpRequest.newBuilder(URI.create(shop.base() + "/admin/api/" + VERSION + "/graphql.json"))
                .header("X-Shopify-Access-Token", shop.key().token().value())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private Said read(ShopCalls.Answer received, String name, boolean writes, Bucket bucket) {
        Optional<Said> wrong = status(received, writes);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        try {
            return heard(Reading.JSON.readTree(received.body()), name, bucket);
        } catch (JacksonException unreadable) {
            return writes
                    ? new Said.Lost("its answer cannot be read")
                    : new Said.Failed(ShopTrouble.odd("Shopify's answer cannot be read."));
        }
    }

    private static Optional<Said> status(ShopCalls.Answer received, boolean writes) {
        return switch (received.status()) {
            case 200 -> Optional.empty();
            case 401, 403 ->
                Optional.of(new Said.Failed(ShopTrouble.refused("Shopify does not take the access token any more.")));
            case 402, 423 ->
                Optional.of(new Said.Failed(ShopTrouble.refused("The shop is frozen or locked (" + received.status()
                        + "): settle that with Shopify, then connect again.")));
            case 404 -> Optional.of(new Said.Failed(ShopTrouble.refused("There is no shop of this name at Shopify.")));
            case 429, 430 -> Optional.of(new Said.Failed(ShopTrouble.throttled(received.pause())));
            default ->
                Optional.of(
                        writes && received.status() >= 500
                                ? new Said.Lost("it failed by itself (" + received.status() + ")")
                                : new Said.Failed(
                                        ShopTrouble.unreachable("Shopify answers " + received.status() + ".")));
        };
    }

    private Said heard(JsonNode answer, String name, Bucket bucket) {
        JsonNode cost = answer.path("extensions").path("cost");
        bucket.told(cost, System.nanoTime());
        if (cost.path("requestedQueryCost").isNumber()) {
            costs.put(name, cost.path("requestedQueryCost").asDouble());
        }
        JsonNode errors = answer.path("errors");
        if (code(errors, "THROTTLED")) {
            return new Said.Failed(ShopTrouble.throttled(bucket.until(cost)));
        }
        if (code(errors, "MAX_COST_EXCEEDED")) {
            return new Said.TooDear();
        }
        boolean nothing = answer.path("data").valueStream().allMatch(JsonNode::isNull);
        if (nothing && !errors.isEmpty() || !answer.path("data").isObject()) {
            return code(errors, "ACCESS_DENIED")
                    ? new Said.Denied("The app may not do this at Shopify: its access scopes are too few.")
                    : new Said.Failed(ShopTrouble.odd("Shopify did not understand: " + messages(errors)));
        }
        // protected customer data that the app may not see is left out, the rest stands
        return new Said.Data(answer.path("data"));
    }

    private static boolean code(JsonNode errors, String code) {
        return errors.valueStream()
                .anyMatch(error ->
                        code.equals(error.path("extensions").path("code").asString("")));
    }

    private static String messages(JsonNode errors) {
        String all = errors.valueStream()
                .map(error -> error.path("message").asString(""))
                .collect(Collectors.joining(" "));
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
