package io.serai.simulator.messenger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What each node and edge answers, and what it refuses. */
final class GraphCalls {
    private final MetaDouble meta;

    GraphCalls(MetaDouble meta) {
        this.meta = meta;
    }

    ObjectNode perform(String method, String node, String edge, Parameters given, String token)
            throws InterruptedException {
        if (node.equals("debug_token")) {
            return debug(given, token);
        }
        if (edge.equals("subscriptions")) {
            return subscriptions(method, given, token);
        }
        SimulatedInbox inbox = meta.byToken(token);
        if (node.equals("refresh_access_token")) {
            return refresh(inbox, given);
        }
        boolean own = node.equals("me") || node.equals(inbox.id()) || node.equals(inbox.pageId());
        if (!own) {
            return person(inbox, node, edge);
        }
        return switch (method + " " + edge) {
            case "GET " -> account(inbox, node, given);
            case "POST subscribed_apps" -> subscribed(inbox, given);
            case "DELETE subscribed_apps" -> done(() -> inbox.subscribe(List.of()));
            case "POST messenger_profile" -> profile(inbox, given);
            case "DELETE messenger_profile" -> done(() -> inbox.profile(Optional.empty()));
            case "POST message_attachments" -> SendApi.upload(inbox, given);
            case "POST messages" -> SendApi.send(inbox, given);
            default -> throw new Refusal(400, 2500, 0, "Unknown path components: /" + edge);
        };
    }

    private static ObjectNode done(Runnable action) {
        action.run();
        return Wire.object().put("success", true);
    }

    private static ObjectNode account(SimulatedInbox inbox, String node, Parameters given) {
        ObjectNode answer = Wire.object();
        if (inbox.ownLogin()) {
            return answer.put("user_id", inbox.id())
                    .put("id", "98" + inbox.id().substring(2))
                    .put("username", username(inbox))
                    .put("name", inbox.name());
        }
        answer.put("id", inbox.pageId()).put("name", inbox.name());
        if (given.text("fields").contains("access_token")) {
            answer.put("access_token", inbox.token());
        }
        if (inbox.instagram() && given.text("fields").contains("instagram_business_account")) {
            answer.set(
                    "instagram_business_account",
                    Wire.object()
                            .put("id", inbox.id())
                            .put("username", username(inbox))
                            .put("name", inbox.name()));
        }
        return answer;
    }

    static String username(SimulatedInbox inbox) {
        String plain = inbox.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return plain.isBlank() || plain.equals("_") ? "shop" + inbox.id().substring(5, 9) : plain;
    }

    private static ObjectNode person(SimulatedInbox inbox, String node, String edge) {
        Customer customer = inbox.customer(node)
                .filter(it -> edge.isEmpty())
                // Meta tells names only of those who wrote, and not of those who blocked the shop
                .filter(it -> !it.blocked() && it.silentFor().isPresent())
                .orElseThrow(
                        () -> new Refusal(
                                400,
                                100,
                                33,
                                "Unsupported get request. Object with ID '" + node
                                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation"));
        return Wire.object().put("id", customer.id()).put("name", customer.name());
    }

    private static ObjectNode subscribed(SimulatedInbox inbox, Parameters given) {
        List<String> fields = List.of(given.text("subscribed_fields").split("\\s*,\\s*"));
        if (fields.contains("")) {
            throw Refusal.parameter("Param subscribed_fields is required");
        }
        return done(() -> inbox.subscribe(fields));
    }

    private static ObjectNode profile(SimulatedInbox inbox, Parameters given) {
        if (!inbox.instagram() && given.has("persistent_menu") && !given.has("get_started")) {
            throw new Refusal(400, 100, 2018145, "(#100) You must set a Get Started button before a persistent menu");
        }
        if (given.object("ice_breakers").path(0).path("call_to_actions").size() > 4) {
            throw Refusal.parameter("At most 4 ice breakers are allowed");
        }
        ObjectNode profile = Wire.object();
        given.fields().forEach(profile::set);
        return done(() -> inbox.profile(Optional.of(profile)));
    }

    private ObjectNode debug(Parameters given, String token) {
        boolean app = meta.byApp(token).isPresent();
        SimulatedInbox inbox = meta.byToken(given.text("input_token"));
        if (!app && !token.equals(given.text("input_token"))) {
            throw new Refusal(400, 100, 0, "(#100) You must provide an app access token");
        }
        ObjectNode data = Wire.object()
                .put("app_id", inbox.appId())
                .put("type", "PAGE")
                .put("is_valid", true)
                .put(
                        "expires_at",
                        inbox.tokenEnds().equals(Instant.MAX)
                                ? 0
                                : inbox.tokenEnds().getEpochSecond())
                .put("profile_id", inbox.pageId());
        ObjectNode answer = Wire.object();
        answer.set("data", data);
        return answer;
    }

    private static ObjectNode refresh(SimulatedInbox inbox, Parameters given) {
        if (!inbox.ownLogin() || !given.text("grant_type").equals("ig_refresh_token")) {
            throw Refusal.parameter("Unsupported grant_type");
        }
        String renewed = inbox.renewToken();
        return Wire.object()
                .put("access_token", renewed)
                .put("token_type", "bearer")
                .put("expires_in", 5_183_944);
    }

    /** The app's webhook. */
    private ObjectNode subscriptions(String method, Parameters given, String token) {
        SimulatedInbox inbox = meta.byApp(token)
                .orElseThrow(
                        () -> new Refusal(400, 15, 0, "(#15) This method must be called with an app access_token."));
        if (method.equals("POST")) {
            inbox.webhook(given.text("callback_url"), given.text("verify_token"));
            return Wire.object().put("success", true);
        }
        ObjectNode answer = Wire.object();
        var data = answer.putArray("data");
        inbox.callback()
                .ifPresent(url -> data.addObject()
                        .put("object", inbox.instagram() ? "instagram" : "page")
                        .put("callback_url", url.toString())
                        .put("active", true));
        return answer;
    }
}
