package io.serai.simulator.telegram;

import static io.serai.simulator.telegram.SimulatedBot.JSON;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot's updates until they are confirmed: delivered to its webhook, or fetched. Never both. */
final class UpdateFeed {
    /** Left out unless the bot asks for them by name. */
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private static final Set<Integer> PORTS = Set.of(-1, 80, 88, 443, 8443);

    private final Rules rules;
    private final Clock clock;
    private final Runnable changed;
    private final TreeMap<Long, ObjectNode> waiting = new TreeMap<>();
    private List<String> allowed = List.of();
    private Optional<WebhookDelivery> webhook = Optional.empty();
    private long last = 100_000_000L;
    private long fetches;
    private int twiceEvery;
    private int swapEvery;

    /** @param changed called without our lock when fewer updates wait */
    UpdateFeed(Rules rules, Clock clock, Runnable changed) {
        this.rules = rules;
        this.clock = clock;
        this.changed = changed;
    }

    synchronized void disturb(int twice, int swap) {
        this.twiceEvery = twice;
        this.swapEvery = swap;
        webhook.ifPresent(delivery -> delivery.disturb(twice, swap));
    }

    synchronized long last() {
        return last;
    }

    synchronized void startAfter(long number) {
        last = Math.max(last, number);
    }

    synchronized int pending() {
        return waiting.size();
    }

    synchronized void add(String kind, long chat, ObjectNode body) {
        boolean wanted = allowed.isEmpty() ? !ONLY_ON_REQUEST.contains(kind) : allowed.contains(kind);
        if (!wanted) {
            return;
        }
        ObjectNode update = JSON.createObjectNode().put("update_id", ++last);
        update.setAll(body);
        waiting.put(last, update);
        long number = last;
        webhook.ifPresent(delivery -> delivery.add(new WebhookDelivery.Parcel(number, chat, update)));
        notifyAll();
    }

    void confirmed(long number) {
        synchronized (this) {
            waiting.remove(number);
        }
        changed.run();
    }

    /** {@code setWebhook}. */
    synchronized void deliverTo(Form form) {
        allow(form);
        String url = form.text("url").orElse("");
        if (url.isEmpty()) {
            remove(form);
            return;
        }
        check(url);
        String secret = form.text("secret_token").orElse("");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        stop();
        dropIfAsked(form);
        WebhookDelivery delivery = new WebhookDelivery(URI.create(url), secret, rules, clock, this::confirmed);
        delivery.disturb(twiceEvery, swapEvery);
        webhook = Optional.of(delivery);
        waiting.forEach((number, update) -> delivery.add(new WebhookDelivery.Parcel(number, chatOf(update), update)));
        notifyAll();
    }

    private void check(String url) {
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException notAnAddress) {
            throw Refusal.badRequest("bad webhook: invalid webhook URL specified");
        }
        boolean here = address.getHost() != null && address.getHost().matches("localhost|127\\.0\\.0\\.1|\\[::1]");
        if (rules.loopbackWebhooks() && here) {
            return;
        }
        if (!"https".equals(address.getScheme())) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!PORTS.contains(address.getPort())) {
            throw Refusal.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        if (here || address.getHost() == null || !address.getHost().contains(".")) {
            throw Refusal.badRequest("bad webhook: Failed to resolve host: Name or service not known");
        }
    }

    /** {@code deleteWebhook}. */
    synchronized void remove(Form form) {
        stop();
        dropIfAsked(form);
    }

    synchronized void stop() {
        webhook.ifPresent(WebhookDelivery::close);
        webhook = Optional.empty();
    }

    private void dropIfAsked(Form form) {
        if (form.text("drop_pending_updates").orElse("false").equals("true")) {
            waiting.clear();
        }
    }

    private void allow(Form form) {
        form.structure("allowed_updates").ifPresent(kinds -> {
            List<String> names = new ArrayList<>();
            kinds.forEach(kind -> names.add(kind.asString("")));
            allowed = names;
        });
    }

    /** {@code getUpdates}: waits for news at most so long. A later call ends an earlier one. */
    ArrayNode fetch(Form form) throws InterruptedException {
        if (confirmedBefore(form.number("offset"))) {
            changed.run();
        }
        return await(form);
    }

    private synchronized boolean confirmedBefore(OptionalLong offset) {
        int before = waiting.size();
        if (webhook.isEmpty()) {
            offset.ifPresent(from -> waiting.headMap(from, false).clear());
        }
        return waiting.size() < before;
    }

    private synchronized ArrayNode await(Form form) throws InterruptedException {
        if (webhook.isPresent()) {
            throw Refusal.of(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        allow(form);
        long mine = ++fetches;
        notifyAll();
        long deadline = System.nanoTime() + Math.min(50, form.number("timeout").orElse(0)) * 1_000_000_000L;
        while (waiting.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
            if (mine != fetches || webhook.isPresent()) {
                throw Refusal.of(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
        ArrayNode result = JSON.createArrayNode();
        waiting.values().stream().limit(form.number("limit").orElse(100)).forEach(result::add);
        return result;
    }

    /** {@code getWebhookInfo}. */
    synchronized ObjectNode info() {
        ObjectNode info = JSON.createObjectNode()
                .put("url", webhook.map(delivery -> delivery.url().toString()).orElse(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", waiting.size());
        webhook.ifPresent(delivery -> delivery.describe(info));
        if (!allowed.isEmpty()) {
            ArrayNode kinds = info.putArray("allowed_updates");
            allowed.forEach(kinds::add);
        }
        return info;
    }

    private static long chatOf(JsonNode update) {
        for (JsonNode body : update.values()) {
            JsonNode chat = body.path("chat").isObject()
                    ? body.path("chat")
                    : body.path("message").path("chat");
            if (chat.isObject()) {
                return chat.path("id").asLong(0);
            }
        }
        return 0;
    }
}
