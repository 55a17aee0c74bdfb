package io.serai.channels.messaging.sending;

import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.Window;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.SentParts;
import io.serai.channels.messaging.Marker;
import io.serai.channels.messaging.Network;
import io.serai.channels.messaging.Recipient;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says one message, part by part. A part that Meta took is written down before the next one goes out, so a retry goes on there. */
public final class MessageSender {
    private static final String MESSAGES = "me/messages";

    private final Network network;
    private final GraphApi api;
    private final SentParts store;
    private final Uploads uploads;
    private final Clock clock;

    public MessageSender(Network network, GraphApi api, SentParts store, MediaStore media, Clock clock) {
        this.network = network;
        this.api = api;
        this.store = store;
        this.uploads = new Uploads(network, api, media);
        this.clock = clock;
    }

    public static Window window(Optional<Instant> lastInbound) {
        return Standing.window(lastInbound);
    }

    public SendResult send(ChannelAccount account, GraphAccess access, OutboundMessage message) {
        Optional<Standing> standing = Standing.of(message, clock.instant());
        if (standing.isEmpty()) {
            return new Rejected(
                    Reason.WINDOW_CLOSED,
                    "the customer wrote more than 24 hours ago; only a person may still answer, up to seven days");
        }
        return switch (Plan.of(network, message.content())) {
            case Plan.Refuse(var why) -> why;
            case Plan.Send(var parts) -> send(account, access, message, parts, standing.get());
        };
    }

    private SendResult send(
            ChannelAccount account, GraphAccess access, OutboundMessage message, List<Part> parts, Standing standing) {
        Map<Integer, ExternalId> already = store.sentParts(account.workspace(), message.id());
        List<ExternalId> ids = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            if (already.containsKey(place)) {
                ids.add(already.get(place));
                continue;
            }
            Ready ready = uploads.ready(account, access, parts.get(place));
            if (ready instanceof Ready.Failed(var why)) {
                return why;
            }
            GraphAnswer answer = call(
                    access, message, marked(message, (Ready.Message) ready, place, parts.size()), place == 0, standing);
            Optional<ExternalId> id = idOf(answer);
            if (id.isEmpty()) {
                return Outcome.of(answer);
            }
            store.sent(account.workspace(), message.id(), place, id.get());
            ids.add(id.get());
        }
        return new Accepted(ids);
    }

    /** A part with its file at Meta's, or why it could not get there. */
    sealed interface Ready {
        record Message(Map<String, Object> fields) implements Ready {}

        record Failed(SendResult why) implements Ready {}
    }

    private static Map<String, Object> marked(OutboundMessage message, Ready.Message ready, int place, int parts) {
        Map<String, Object> fields = new HashMap<>(ready.fields());
        fields.put("metadata", Marker.of(message.id(), place, parts));
        return fields;
    }

    private GraphAnswer call(
            GraphAccess access, OutboundMessage message, Map<String, Object> fields, boolean first, Standing standing) {
        GraphAnswer answer = api.post(access, MESSAGES, body(message, fields, first, standing));
        Optional<Standing> other =
                Outcome.windowClosed(answer) ? Standing.afterRefusal(message, standing) : Optional.empty();
        return other.map(again -> api.post(access, MESSAGES, body(message, fields, first, again)))
                .orElse(answer);
    }

    private static Map<String, Object> body(
            OutboundMessage message, Map<String, Object> fields, boolean first, Standing standing) {
        Map<String, Object> body = new HashMap<>(standing.fields());
        body.put("recipient", Recipient.of(message.to()));
        body.put("message", fields);
        if (first) {
            message.quoted()
                    .flatMap(MessageSender::quotable)
                    .ifPresent(mid -> body.put("reply_to", Map.of("mid", mid)));
        }
        return body;
    }

    /** A message's second picture has a number of ours behind the platform's id; what has no id of the platform's cannot be quoted. */
    private static Optional<String> quotable(ExternalId id) {
        String mid = id.value().replaceFirst("#\\d+$", "");
        return Optional.of(mid).filter(it -> !it.matches("(postback|referral|optin|mid):.*"));
    }

    private static Optional<ExternalId> idOf(GraphAnswer answer) {
        return answer instanceof GraphAnswer.Done(var body)
                ? body.id("message_id").map(ExternalId::new)
                : Optional.empty();
    }
}
