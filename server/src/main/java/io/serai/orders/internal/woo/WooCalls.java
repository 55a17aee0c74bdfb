package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Calls of a WooCommerce shop. */
final class WooCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String API = "/wp-json/wc/v3";

    private final ShopCalls http;

    WooCalls(ShopCalls http) {
        this.http = http;
    }

    /** @param inQuery some hosts take the Authorization header away: there the keys go into the address */
    record Store(URI url, String key, Secret secret, boolean inQuery) {
        static Store of(Connection connection) {
            return new Store(
                    URI.create(connection.setting(WooSource.URL, "")),
                    connection.credential(WooSource.KEY).map(Secret::value).orElse(""),
                    connection.credential(WooSource.SECRET).orElse(new Secret("")),
                    connection.setting(WooSource.AUTH, "").equals("query"));
        }
    }

    /** @param pages how many there are of this question, where it says */
    record Heard(int status, JsonNode body, Optional<Long> total, int pages) {
        /** WooCommerce's own word for what is wrong; empty where the answer is not its own. */
        Optional<String> code() {
            return text(body, "code");
        }

        String why() {
            return text(body, "message")
                    .map(message -> Reading.plain(message))
                    .map(message -> message.length() > 300 ? message.substring(0, 300) + "…" : message)
                    .orElse("The shop answers " + status + ".");
        }
    }

    URI checked(String address) {
        return http.checked(address);
    }

    Heard get(Store store, String path, Map<String, String> query) {
        return send(store, path, query, HttpRequest.newBuilder().GET());
    }

    Heard put(Store store, String path, JsonNode body) {
        return send(store, path, Map.of(), HttpRequest.newBuilder().PUT(BodyPublishers.ofString(body.toString())));
    }

    Heard post(Store store, String path, JsonNode body) {
        return send(store, path, Map.of(), HttpRequest.newBuilder().POST(BodyPublishers.ofString(body.toString())));
    }

    Heard delete(Store store, String path) {
        return send(
                store, path, Map.of("force", "true"), HttpRequest.newBuilder().DELETE());
    }

    private Heard send(Store store, String path, Map<String, String> query, HttpRequest.Builder request) {
        request.uri(URI.create(store.url() + API + path + query(store, query)))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .timeout(PATIENCE);
        if (!store.inQuery()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (store.key() + ":" + store.secret().value())
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
        ShopCalls.Answer answer = http.send(request.build());
        return new Heard(
                answer.status(),
                body(answer),
                number(answer, "X-WP-Total"),
                number(answer, "X-WP-TotalPages").map(Long::intValue).orElse(1));
    }

    private static String query(Store store, Map<String, String> query) {
        var all = new java.util.TreeMap<>(query);
        if (store.inQuery()) {
            all.put("consumer_key", store.key());
            all.put("consumer_secret", store.secret().value());
        }
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<Long> number(ShopCalls.Answer answer, String header) {
        return answer.header(header)
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    /** Some shops write a warning of PHP before their JSON. */
    private static JsonNode body(ShopCalls.Answer answer) {
        String written = answer.text();
        int list = written.indexOf('[');
        int object = written.indexOf('{');
        int start = list < 0 ? object : object < 0 ? list : Math.min(list, object);
        try {
            return start < 0 ? Reading.JSON.createObjectNode() : Reading.JSON.readTree(written.substring(start));
        } catch (JacksonException unreadable) {
            if (answer.status() / 100 == 2) {
                throw ShopTrouble.odd(
                        "The shop's answer cannot be read: is the REST interface switched on, and no cache before it?");
            }
            return Reading.JSON.createObjectNode();
        }
    }

    /** For reading: this answer, if it is a good one. */
    static Heard good(Heard heard) {
        if (heard.status() / 100 == 2) {
            return heard;
        }
        throw switch (heard.status()) {
            case 401, 403 -> ShopTrouble.refused("The shop does not take the keys: " + heard.why());
            case 404 -> ShopTrouble.odd("The shop has no WooCommerce interface at this address.");
            case 429 -> ShopTrouble.throttled(Duration.ofSeconds(30));
            default ->
                heard.status() >= 500
                        ? ShopTrouble.unreachable("The shop answers " + heard.status() + ".")
                        : ShopTrouble.odd(heard.why());
        };
    }
}
