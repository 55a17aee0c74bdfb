package io.serai.channels.messaging.reading;

import io.serai.channels.BodyReader;
import io.serai.channels.InboundEvent;
import io.serai.channels.Webhook;
import io.serai.channels.internal.Payload;
import io.serai.channels.messaging.Network;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A webhook's body: entries of accounts, and in each the things that happened there. One app's webhook serves all of its accounts. */
public final class Envelope {
    /** The topic of Meta's word on what the account may do. */
    public static final String POLICY = "policy_enforcement";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Network network;
    private final EventReader reader;

    public Envelope(Network network, Clock clock) {
        this.network = network;
        this.reader = new EventReader(network, clock);
    }

    /** Each account's own part of the body, by its id. Empty when the body is not of this network at all. */
    public Map<String, Webhook> perAccount(Webhook webhook) {
        Map<String, ArrayNode> entries = new LinkedHashMap<>();
        body(webhook)
                .ifPresent(body -> body.list("entry")
                        .forEach(entry -> entries.computeIfAbsent(account(entry), id -> JSON.createArrayNode())
                                .add(entry.node())));
        Map<String, Webhook> parts = new LinkedHashMap<>();
        entries.forEach((account, list) -> {
            ObjectNode part = JSON.createObjectNode().put("object", network.object());
            part.set("entry", list);
            parts.put(account, new Webhook(webhook.headers(), JSON.writeValueAsBytes(part)));
        });
        return parts;
    }

    /** An entry without an id is for whom its first message is for. */
    private static String account(Payload entry) {
        return entry.id("id")
                .or(() -> entry.list("messaging").stream()
                        .flatMap(event -> event.object("recipient").flatMap(whom -> whom.id("id")).stream())
                        .findFirst())
                .orElse("0");
    }

    /** @throws Problem INVALID when the body is not of this network */
    public List<InboundEvent> read(Webhook webhook) {
        Payload body =
                body(webhook).orElseThrow(() -> Problem.invalid("This is not a webhook of " + network.title() + "'s."));
        List<InboundEvent> events = new ArrayList<>();
        body.list("entry").forEach(entry -> events.addAll(read(entry)));
        return events.isEmpty() ? List.of(reader.nothing(body)) : events;
    }

    private List<InboundEvent> read(Payload entry) {
        List<InboundEvent> events = new ArrayList<>();
        entry.list("messaging").forEach(event -> events.addAll(reader.read(entry, event)));
        entry.list("standby").forEach(event -> events.add(reader.standby(entry, event)));
        entry.list("changes").forEach(change -> events.addAll(reader.change(entry, change)));
        return events.isEmpty() ? List.of(reader.nothing(entry)) : events;
    }

    private Optional<Payload> body(Webhook webhook) {
        return Payload.of(webhook.body())
                .filter(body ->
                        body.text("object").filter(network.object()::equals).isPresent());
    }

    /** Recorded bodies, without an account. */
    public BodyReader recorded() {
        BodyReader whole = BodyReader.of(network.kind(), this::perAccount, (account, webhook) -> read(webhook));
        return body -> whole.read(Payload.of(body).map(this::whole).orElse(body));
    }

    /** One thing that happened, or one account's part, kept without what was around it. */
    private byte[] whole(Payload body) {
        if (body.has("object")) {
            return JSON.writeValueAsBytes(body.node());
        }
        boolean entry =
                !body.list("messaging").isEmpty() || !body.list("standby").isEmpty();
        boolean alone =
                body.object("sender").isPresent() && body.object("recipient").isPresent();
        ObjectNode webhook = JSON.createObjectNode();
        if (entry || alone) {
            webhook.put("object", network.object());
            ArrayNode entries = webhook.putArray("entry");
            if (entry) {
                entries.add(body.node());
            } else {
                entries.addObject().putArray("messaging").add(body.node());
            }
        }
        return JSON.writeValueAsBytes(entry || alone ? webhook : body.node());
    }
}
