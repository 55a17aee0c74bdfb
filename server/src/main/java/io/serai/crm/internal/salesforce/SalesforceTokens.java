package io.serai.crm.internal.salesforce;

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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Sessions of Salesforce: by a refresh token that the owner's yes gave, or by the app's own id and secret. It does not say how long one lasts, so
 * one is used until it is refused.
 */
final class SalesforceTokens {
    private static final Duration A_LITTLE = Duration.ofSeconds(10);

    private final CrmCalls calls;
    private final Map<String, Session> kept = new ConcurrentHashMap<>();

    SalesforceTokens(CrmCalls calls) {
        this.calls = calls;
    }

    /** @param instance where this organisation's interface is */
    record Session(Secret token, URI instance) {}

    record Granted(Session session, Optional<Secret> refresh) {}

    Session session(Connection connection) {
        Session known = kept.get(key(connection));
        return known != null ? known : fresh(connection);
    }

    void drop(Connection connection) {
        kept.remove(key(connection));
    }

    private static String key(Connection connection) {
        return connection.setting(Salesforce.LOGIN) + " " + connection.setting(Salesforce.CLIENT) + " "
                + connection.credential(Salesforce.REFRESH).map(Secret::value).orElse("");
    }

    private Session fresh(Connection connection) {
        Map<String, String> form = new HashMap<>();
        form.put("client_id", connection.setting(Salesforce.CLIENT));
        form.put(
                "client_secret",
                connection.credential(Salesforce.SECRET).map(Secret::value).orElse(""));
        Optional<Secret> refresh = connection.credential(Salesforce.REFRESH);
        form.put("grant_type", refresh.isPresent() ? "refresh_token" : "client_credentials");
        refresh.ifPresent(token -> form.put("refresh_token", token.value()));
        Granted granted = ask(connection.setting(Salesforce.LOGIN), form);
        kept.put(key(connection), granted.session());
        // an organisation may give a new refresh token with each session, and then the old one is worth nothing
        granted.refresh()
                .filter(other -> refresh.filter(other::equals).isEmpty())
                .ifPresent(other -> {
                    if (refresh.isPresent()) {
                        connection.keeper().accept(Map.of(Salesforce.REFRESH, other));
                    }
                });
        return granted.session();
    }

    Granted granted(String login, String client, String secret, URI back, String code, String verifier) {
        return ask(
                login,
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "client_secret", secret,
                        "redirect_uri", back.toString(),
                        "code_verifier", verifier,
                        "code", code));
    }

    private Granted ask(String login, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        CrmCalls.Answer answer = calls.send(HttpRequest.newBuilder(URI.create(login + "/services/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.status() == 429) {
            throw CrmTrouble.throttled(answer.pause(A_LITTLE));
        }
        if (answer.status() / 100 == 4) {
            throw CrmTrouble.refused(refusal(answer.problem().path("error").asString("")));
        }
        if (!answer.isWell()) {
            throw CrmTrouble.unreachable("Salesforce answers with HTTP " + answer.status() + ".");
        }
        JsonNode told = answer.json();
        Secret token = new Secret(
                text(told, "access_token").orElseThrow(() -> CrmTrouble.odd("Salesforce gave no access token.")));
        URI instance = URI.create(text(told, "instance_url")
                .orElseThrow(() -> CrmTrouble.odd("Salesforce did not say where the organisation is.")));
        return new Granted(
                new Session(token, instance), text(told, "refresh_token").map(Secret::new));
    }

    private static String refusal(String error) {
        return switch (error) {
            case "invalid_grant" ->
                "Salesforce lets us in no longer: the permission was withdrawn or has run out. Connect it again.";
            case "invalid_client_id", "invalid_client" ->
                "Salesforce does not know this app's id and secret. Look at them in the app's settings.";
            case "unsupported_grant_type", "no_oauth_app_permissions" ->
                "The app in Salesforce does not allow this way of signing in. Switch on the client credentials flow, and give it a user to run as.";
            default -> "Salesforce refuses the app's id and secret.";
        };
    }
}
