package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens of apps. One that was copied from a custom app or got by installing stays; an app of the shop's own organisation gets one for a day by its
 * id and secret.
 */
final class ShopifyTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ShopCalls http;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ShopifyTokens(ShopCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    private record Kept(Secret token, Instant until) {}

    Shop.Key key(URI base, String clientId, Secret clientSecret) {
        return new Shop.Key() {
            @Override
            public Secret token() {
                return daily(base, clientId, clientSecret);
            }

            @Override
            public boolean renew() {
                return kept.remove(base + " " + clientId) != null;
            }
        };
    }

    /** By id and secret, for a day. */
    private Secret daily(URI base, String clientId, Secret clientSecret) {
        String key = base + " " + clientId;
        Kept known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        ObjectNode body = Reading.JSON
                .createObjectNode()
                .put("grant_type", "client_credentials")
                .put("client_id", clientId)
                .put("client_secret", clientSecret.value());
        JsonNode answer = ask(base, body);
        Secret token = token(answer);
        Duration lasts = Duration.ofSeconds(answer.path("expires_in").asLong(3600));
        kept.put(key, new Kept(token, clock.instant().plus(lasts).minus(MARGIN)));
        return token;
    }

    /** What an installed app gets for the code that the shop's owner came back with. */
    Secret installed(URI base, String clientId, Secret clientSecret, String code) {
        return token(ask(
                base,
                Reading.JSON
                        .createObjectNode()
                        .put("client_id", clientId)
                        .put("client_secret", clientSecret.value())
                        .put("code", code)));
    }

    private JsonNode ask(URI base, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/admin/oauth/access_token"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return read(http.send(request));
    }

    private static JsonNode read(ShopCalls.Answer received) {
        if (received.status() / 100 == 4) {
            throw received.status() == 429
                    ? ShopTrouble.throttled(received.pause())
                    : ShopTrouble.refused("Shopify does not take the app's id and secret for this shop.");
        }
        if (received.status() != 200) {
            throw ShopTrouble.unreachable("Shopify answers " + received.status() + ".");
        }
        try {
            return Reading.JSON.readTree(received.body());
        } catch (JacksonException unreadable) {
            throw ShopTrouble.odd("Shopify's answer cannot be read.");
        }
    }

    private static Secret token(JsonNode answer) {
        Optional<String> token = text(answer, "access_token");
        return token.map(Secret::new).orElseThrow(() -> ShopTrouble.odd("Shopify gave no access token."));
    }
}
