package io.serai.crm.internal.hubspot;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A private app's token stays; an installed app's lives half an hour and is got anew by its refresh token. */
final class HubSpotTokens {
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final Duration A_LITTLE = Duration.ofSeconds(10);

    private final CrmCalls calls;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    HubSpotTokens(CrmCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    private record Kept(Secret token, Instant until) {}

    record Granted(Secret access, Secret refresh) {}

    Secret token(Connection connection) {
        Optional<Secret> own = connection.credential(HubSpot.TOKEN);
        return own.isPresent() ? own.get() : fresh(connection);
    }

    /** @return false where there is nothing to renew */
    boolean renew(Connection connection) {
        return kept.remove(key(connection)) != null;
    }

    private static String key(Connection connection) {
        return connection.setting(HubSpot.BASE)
                + " "
                + connection.credential(HubSpot.REFRESH).map(Secret::value).orElse("");
    }

    private Secret fresh(Connection connection) {
        Kept known = kept.get(key(connection));
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        Secret refresh = connection
                .credential(HubSpot.REFRESH)
                .orElseThrow(() -> CrmTrouble.refused("HubSpot was not connected to the end. Connect it again."));
        JsonNode answer = ask(
                connection.setting(HubSpot.BASE),
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", connection.setting(HubSpot.CLIENT),
                        "client_secret",
                                connection
                                        .credential(HubSpot.SECRET)
                                        .map(Secret::value)
                                        .orElse(""),
                        "refresh_token", refresh.value()));
        Secret token = new Secret(text(answer, "access_token").orElseThrow(HubSpotTokens::noToken));
        Duration lasts = Duration.ofSeconds(answer.path("expires_in").asLong(1800));
        kept.put(key(connection), new Kept(token, clock.instant().plus(lasts).minus(MARGIN)));
        text(answer, "refresh_token")
                .filter(other -> !other.equals(refresh.value()))
                .ifPresent(other -> connection.keeper().accept(Map.of(HubSpot.REFRESH, new Secret(other))));
        return token;
    }

    Granted granted(String base, String client, String secret, URI back, String code) {
        JsonNode answer = ask(
                base,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "client_secret", secret,
                        "redirect_uri", back.toString(),
                        "code", code));
        return new Granted(
                new Secret(text(answer, "access_token").orElseThrow(HubSpotTokens::noToken)),
                new Secret(text(answer, "refresh_token").orElseThrow(HubSpotTokens::noToken)));
    }

    private static CrmTrouble noToken() {
        return CrmTrouble.odd("HubSpot gave no access token.");
    }

    private JsonNode ask(String base, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        CrmCalls.Answer answer = calls.send(HttpRequest.newBuilder(URI.create(base + "/oauth/v1/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.status() == 429) {
            throw CrmTrouble.throttled(answer.pause(A_LITTLE));
        }
        if (answer.status() / 100 == 4) {
            throw CrmTrouble.refused(
                    "HubSpot does not take the app's key any more. Was the app removed there? Connect it again.");
        }
        if (!answer.isWell()) {
            throw CrmTrouble.unreachable("HubSpot answers with HTTP " + answer.status() + ".");
        }
        return answer.json();
    }
}
