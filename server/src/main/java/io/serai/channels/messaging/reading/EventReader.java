package io.serai.channels.messaging.reading;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.internal.Payload;
import io.serai.channels.messaging.Network;
import io.serai.contacts.Profile;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing that happened, as our events. Whatever it holds, reading it yields events and never fails. */
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    /** What an element has besides the fact itself. */
    private static final String FRAME = "sender|recipient|timestamp|time|hop_context|prior_message|is_.*|tags";

    private static final String THREAD_CONTROL = "(pass|take|request)_thread_control|app_roles";

    private final Network network;
    private final MessageEvents messages;
    private final Clock clock;

    EventReader(Network network, Clock clock) {
        this.network = network;
        this.messages = new MessageEvents();
        this.clock = clock;
    }

    List<InboundEvent> read(Payload entry, Payload event) {
        Occasion when = Occasion.of(network, entry, event, clock);
        String kind = kind(event);
        try {
            return event(kind, event, when);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "{} event {} cannot be read: {}",
                    network.title(),
                    kind,
                    unreadable.getClass().getSimpleName());
            return List.of(Unread.event(key(kind, when, event), kind, event, when));
        }
    }

    /** Whatever it is, it tells of nothing that we know. */
    InboundEvent nothing(Payload entry) {
        Occasion when = Occasion.of(network, entry, entry, clock);
        return Unread.event(key("nothing", when, entry), "nothing", entry, when);
    }

    /** Another app owns this thread, and answers it. */
    InboundEvent standby(Payload entry, Payload event) {
        Occasion when = Occasion.of(network, entry, event, clock);
        return new Ignored(
                key("standby", when, event), when.customer(), "another app owns the thread (standby): " + kind(event));
    }

    /** Instagram's own tests, and some of its webhooks, wrap messages as changes of a field; other changes are comments and the like. */
    List<InboundEvent> change(Payload entry, Payload change) {
        Optional<Payload> value = change.object("value");
        if (value.filter(it -> it.has("sender") && it.has("recipient")).isPresent()) {
            return read(entry, value.get());
        }
        Occasion when = Occasion.of(network, entry, change, clock);
        String field = change.text("field").orElse("unknown");
        return List.of(new Ignored(
                key("change:" + field, when, change), when.account(), "a change that is no message: " + field));
    }

    private static String kind(Payload event) {
        for (String field : event.fields()) {
            if (!field.matches(FRAME) && event.has(field)) {
                return field;
            }
        }
        return "empty";
    }

    private List<InboundEvent> event(String kind, Payload event, Occasion when) {
        Payload fact = event.object(kind).orElse(Payload.EMPTY);
        return switch (kind) {
            case "message" -> messages.read(event, fact, when);
            case "message_edit" -> List.of(edit(fact, when, key(kind, when, event)));
            case "postback" -> List.of(postback(event, fact, when));
            case "reaction" -> List.of(reaction(fact, when, key(kind, when, event)));
            case "delivery" -> delivery(fact, when);
            case "read" -> List.of(reading(fact, when, key(kind, when, event)));
            case "referral" -> List.of(entrance(Referrals.of(fact), when, key(kind, when, event), "opened the chat"));
            case "optin" -> List.of(optin(fact, when, key(kind, when, event)));
            case "policy_enforcement", "policy-enforcement" -> List.of(policy(fact, when, key(kind, when, event)));
            case "account_linking" ->
                List.of(new Ignored(key(kind, when, event), when.customer(), "linking an account is not used here"));
            default ->
                List.of(
                        kind.matches(THREAD_CONTROL)
                                ? new Ignored(key(kind, when, event), when.customer(), "who owns the thread: " + kind)
                                : Unread.event(key(kind, when, event), kind, event, when));
        };
    }

    private static InboundEvent edit(Payload edit, Occasion when, String key) {
        Optional<String> mid = edit.id("mid");
        Optional<String> text = edit.text("text");
        if (mid.isEmpty() || text.isEmpty() || when.ours()) {
            // Instagram tells of a new message also as of its edit number 0, without words
            return new Ignored(key, when.customer(), "an edit without words of the customer's");
        }
        return new MessageEdited(
                "edit:" + mid.get() + ":" + edit.id("num_edit").orElse(when.stamp()),
                when.customer(),
                new ExternalId(mid.get()),
                new Content.Text(text.get()),
                when.at());
    }

    /** A button of a template, of the menu, an ice breaker, or "get started". */
    private static InboundEvent postback(Payload event, Payload postback, Occasion when) {
        String payload = postback.id("payload").or(() -> postback.text("title")).orElse("");
        String id = postback.id("mid").orElseGet(() -> key("postback", when, event));
        if (when.isNobodys()) {
            return new Ignored("message:" + id, when.customer(), "a button of nobody's");
        }
        return new MessageArrived(
                "message:" + id,
                when.customer(),
                new ExternalId(id),
                new Content.Choice(payload, postback.text("title").orElse(payload)),
                Profile.NOTHING,
                when.at(),
                Optional.empty(),
                Optional.empty(),
                Context.of(false, postback.object("referral").map(Referrals::of), Optional.empty()),
                List.of());
    }

    private static InboundEvent reaction(Payload reaction, Occasion when, String key) {
        Optional<String> mid = reaction.id("mid");
        if (mid.isEmpty() || when.ours()) {
            return new Ignored(key, when.customer(), "a reaction of ours, or to nothing");
        }
        String action = reaction.text("action").orElse("react");
        return new Reacted(
                "reaction:" + mid.get() + ":" + when.customer().value() + ":" + action + ":" + when.stamp(),
                when.customer(),
                new ExternalId(mid.get()),
                action.equals("unreact") ? "" : Emoji.of(reaction),
                when.at());
    }

    private static List<InboundEvent> delivery(Payload delivery, Occasion when) {
        List<InboundEvent> events = new ArrayList<>();
        for (Payload mid : delivery.list("mids")) {
            mid.node()
                    .stringValueOpt()
                    .filter(id -> !id.isBlank())
                    .ifPresent(id -> events.add(new StatusChanged(
                            "delivered:" + id,
                            when.customer(),
                            new ExternalId(id),
                            StatusChanged.Status.DELIVERED,
                            Optional.empty(),
                            when.at())));
        }
        Occasion.instant(delivery, "watermark")
                .ifPresent(upTo -> events.add(upTo(upTo, StatusChanged.Status.DELIVERED, when)));
        return events.isEmpty()
                ? List.of(new Ignored("delivery:" + when.stamp(), when.customer(), "a delivery of nothing"))
                : events;
    }

    private static StatusUpTo upTo(Instant upTo, StatusChanged.Status status, Occasion when) {
        return new StatusUpTo(
                status.name().toLowerCase(java.util.Locale.ROOT) + "-up-to:"
                        + when.customer().value() + ":" + upTo.toEpochMilli(),
                when.customer(),
                upTo,
                status,
                when.at());
    }

    /** Messenger says until when, Instagram which message. */
    private static InboundEvent reading(Payload read, Occasion when, String key) {
        if (when.ours()) {
            return new Ignored(key, when.customer(), "we ourselves have read it");
        }
        return read.id("mid")
                .<InboundEvent>map(mid -> new StatusChanged(
                        "read:" + mid,
                        when.customer(),
                        new ExternalId(mid),
                        StatusChanged.Status.READ,
                        Optional.empty(),
                        when.at()))
                .or(() -> Occasion.instant(read, "watermark").map(upTo -> upTo(upTo, StatusChanged.Status.READ, when)))
                .orElseGet(() -> new Ignored(key, when.customer(), "a reading of nothing"));
    }

    /** The customer came through a link of ours or an advertisement and has said nothing yet: shown at the desk, never answered. */
    private static InboundEvent entrance(Context.Referral referral, Occasion when, String key, String what) {
        if (when.isNobodys()) {
            return new Ignored(key, when.customer(), "nobody " + what);
        }
        return new MessageArrived(
                key,
                when.customer(),
                new ExternalId(key),
                new Content.Shared(referral.title().or(referral::id), referral.url()),
                Profile.NOTHING,
                when.at(),
                Optional.empty(),
                Optional.empty(),
                Context.of(
                        false, Optional.of(referral), Optional.of(what + " (" + referral.kind() + "), without a word")),
                List.of());
    }

    private static InboundEvent optin(Payload optin, Occasion when, String key) {
        if (optin.has("notification_messages_token")
                || optin.text("type").orElse("").equals("notification_messages")) {
            boolean stopped =
                    optin.text("notification_messages_status").orElse("").startsWith("STOP");
            return new ConsentChanged(key, when.customer(), !stopped, when.at());
        }
        return entrance(
                new Context.Referral("optin", optin.id("ref"), Optional.empty(), Optional.empty()),
                when,
                key,
                "opted in");
    }

    private static InboundEvent policy(Payload policy, Occasion when, String key) {
        return new AccountReported(
                key,
                when.account(),
                Envelope.POLICY,
                Map.of(
                        "action", policy.text("action").orElse("unknown"),
                        "reason", policy.text("reason").orElse("")),
                when.at());
    }

    /** For what has no id of its own: the same thing told twice is the same to the letter. */
    static String key(String kind, Occasion when, Payload event) {
        return kind + ":" + when.customer().value() + ":" + when.stamp() + ":"
                + HexFormat.of().toHexDigits(event.toString().hashCode());
    }
}
