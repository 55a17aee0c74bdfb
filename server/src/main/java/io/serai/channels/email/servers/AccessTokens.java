package io.serai.channels.email.servers;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.shared.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of OAuth 2 (RFC 6749 §6), refreshed when they are about to end, and kept in memory until then. */
public final class AccessTokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final String AGAIN =
            "The provider does not accept the sign-in any more. Sign in again there, and enter the new refresh token here.";

    private final Supplier<Channels> channels;
    private final HttpGateway gateway;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Secret token, Instant until) {}

    /** The grant that is turned into access tokens. */
    public record Grant(
            String tokenUrl,
            String provider,
            String clientId,
            Optional<Secret> clientSecret,
            Secret refreshToken,
            Egress way) {}

    /** @param replaced a new refresh token that takes the old one's place */
    public record Granted(Secret token, Duration lives, Optional<Secret> replaced) {}

    public AccessTokens(Supplier<Channels> channels, HttpGateway gateway, Clock clock) {
        this.channels = channels;
        this.gateway = gateway;
        this.clock = clock;
    }

    Secret of(ChannelAccount account, Grant grant) throws LoginRefused, IOException {
        String key = account.id().value() + grant.refreshToken().value();
        Kept known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.token();
        }
        Granted fresh = refresh(grant);
        kept.put(
                key, new Kept(fresh.token(), clock.instant().plus(fresh.lives()).minus(EARLY)));
        fresh.replaced()
                .filter(secret -> !secret.value().equals(grant.refreshToken().value()))
                .ifPresent(secret -> channels.get()
                        .change(
                                account.workspace(),
                                account.id(),
                                account.name(),
                                account.settings(),
                                Map.of("oauth_refresh_token", secret)));
        return fresh.token();
    }

    /** The server did not take the token, whatever its time says. */
    void forget(ChannelAccount account) {
        kept.keySet().removeIf(key -> key.startsWith(account.id().value().toString()));
    }

    public Granted refresh(Grant grant) throws LoginRefused, IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(grant.tokenUrl()))
                .timeout(Duration.ofSeconds(20))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(grant)))
                .build();
        return switch (gateway.via(grant.way()).send(request)) {
            case HttpGateway.Answer.Received received -> read(received);
            case HttpGateway.Answer.NeverSent unsent ->
                throw new IOException("The sign-in service cannot be reached: " + unsent.why());
            case HttpGateway.Answer.Lost lost ->
                throw new IOException("The sign-in service did not answer: " + lost.why());
        };
    }

    private static String form(Grant grant) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", grant.clientId());
        grant.clientSecret().ifPresent(secret -> fields.put("client_secret", secret.value()));
        fields.put("refresh_token", grant.refreshToken().value());
        if (grant.provider().equals("microsoft")) {
            fields.put(
                    "scope",
                    "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access");
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Granted read(HttpGateway.Answer.Received received) throws LoginRefused, IOException {
        JsonNode answer = json(received.body());
        String token = answer.path("access_token").asString("");
        if (received.status() == 200 && !token.isEmpty()) {
            String next = answer.path("refresh_token").asString("");
            return new Granted(
                    new Secret(token),
                    Duration.ofSeconds(Math.clamp(answer.path("expires_in").asLong(3_600), 60, 86_400)),
                    next.isEmpty() ? Optional.empty() : Optional.of(new Secret(next)));
        }
        String error = answer.path("error").asString("");
        if (error.matches(
                "invalid_grant|invalid_client|unauthorized_client|interaction_required|consent_required|invalid_scope")) {
            throw new LoginRefused(
                    error.contains("client")
                            ? "The provider does not know the client id or its secret. Copy both again from the provider's console."
                            : AGAIN);
        }
        throw new IOException("The sign-in service answered with status " + received.status());
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
