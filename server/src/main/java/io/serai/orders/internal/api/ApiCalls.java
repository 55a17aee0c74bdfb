package io.serai.orders.internal.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopCalls.Answer;
import io.serai.orders.source.ShopTrouble;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls an interface in the way in which it wants us to sign in. What only reads is tried a second time. */
final class ApiCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LITTLE = Duration.ofMillis(400);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ShopCalls http;
    private final Clock clock;
    private final Cache<String, Token> tokens =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private record Token(String value, long until) {}

    ApiCalls(ShopCalls http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** @param body blank: it is a GET */
    JsonNode read(Connection connection, String address, String body) {
        URI uri = address(connection, address);
        Answer answer = patient(connection, uri, body);
        if (answer.status() >= 500) {
            pause();
            answer = patient(connection, uri, body);
        }
        if (answer.status() == 401 && "oauth2".equals(connection.setting("auth", "none"))) {
            tokens.invalidate(tokenKey(connection));
            answer = patient(connection, uri, body);
        }
        return json(answer.orTrouble());
    }

    /** Only ever to the address that was connected, whatever a cursor says. */
    private static URI address(Connection connection, String address) {
        String base = connection.setting("base_url", "").strip().replaceAll("/+$", "");
        try {
            if (!address.startsWith("http://") && !address.startsWith("https://")) {
                return URI.create(base + (address.startsWith("/") ? address : "/" + address));
            }
            URI uri = URI.create(address);
            URI own = URI.create(base);
            boolean same = String.valueOf(uri.getAuthority()).equals(own.getAuthority())
                    && String.valueOf(uri.getScheme()).equals(own.getScheme());
            if (same) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw ShopTrouble.odd("The request's address is not one.");
        }
        throw ShopTrouble.odd("The answer leads to another machine.");
    }

    private Answer patient(Connection connection, URI uri, String body) {
        try {
            return once(connection, uri, body);
        } catch (ShopTrouble trouble) {
            if (trouble.kind() != ShopTrouble.Kind.LOST && trouble.kind() != ShopTrouble.Kind.UNREACHABLE) {
                throw trouble;
            }
            pause();
            return once(connection, uri, body);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LITTLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ShopTrouble.unreachable("The server is stopping.");
        }
    }

    private Answer once(Connection connection, URI uri, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json");
        if (body.isBlank()) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        signIn(connection, request, uri, body);
        return http.send(request.build());
    }

    private void signIn(Connection connection, HttpRequest.Builder request, URI uri, String body) {
        String token = secret(connection);
        String user = connection.setting("user", "");
        switch (connection.setting("auth", "none")) {
            case "bearer" -> request.header("Authorization", "Bearer " + token);
            case "basic" -> request.header("Authorization", "Basic " + base64(user + ":" + token));
            case "key" -> request.header(user.isBlank() ? "X-Api-Key" : user, token);
            case "oauth2" -> request.header("Authorization", "Bearer " + oauth(connection));
            case "hmac" -> {
                String time = Long.toString(clock.instant().getEpochSecond());
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                String said = String.join("\n", time, body.isBlank() ? "GET" : "POST", uri.getRawPath() + query, body);
                request.header("X-Key", user).header("X-Timestamp", time).header("X-Signature", hmac(token, said));
            }
            default -> {
                // an interface inside the house may ask for nothing
            }
        }
    }

    private static String secret(Connection connection) {
        return connection.credential("token").map(secret -> secret.value()).orElse("");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw ShopTrouble.refused("Without a secret nothing can be signed.");
        }
    }

    private static String tokenKey(Connection connection) {
        return connection.id().value() + connection.setting("token_url", "") + connection.setting("user", "");
    }

    private String oauth(Connection connection) {
        Token known = tokens.getIfPresent(tokenKey(connection));
        long now = clock.instant().getEpochSecond();
        if (known != null && known.until() > now + 30) {
            return known.value();
        }
        URI uri = http.checked(connection.setting("token_url", ""));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                        + encoded(connection.setting("user", "")) + "&client_secret=" + encoded(secret(connection))))
                .build();
        Answer answer = http.send(request);
        if (answer.status() == 400) {
            throw ShopTrouble.refused("The OAuth server refuses our credentials.");
        }
        JsonNode granted = json(answer.orTrouble());
        Token token = new Token(
                granted.path("access_token").asString(""),
                now + granted.path("expires_in").asLong(300));
        tokens.put(tokenKey(connection), token);
        return Optional.of(token.value())
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> ShopTrouble.odd("The OAuth server granted no token."));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException notJson) {
            throw ShopTrouble.odd("The answer is no JSON.");
        }
    }
}
