package io.serai.channels.line;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.internal.Payload;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A webhook of LINE's as our events. LINE adds kinds without notice: what is new is kept, and never loses its neighbours. */
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final int LONGEST_ID = 512;

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /** The bot that a webhook is for. */
    static Optional<String> destination(byte[] body) {
        return Payload.of(body).flatMap(webhook -> webhook.text("destination"));
    }

    /** @param optionOf turns what a button carries back into the option that we offered */
    List<LineEvent> read(byte[] body, UnaryOperator<Content.Choice> optionOf) {
        Payload webhook = Payload.of(body)
                .filter(json -> json.node().path("events").isArray())
                .orElseThrow(() -> Problem.invalid("This is not a webhook of LINE's."));
        Address account = address(webhook.text("destination").orElse("unknown"));
        List<LineEvent> events = new ArrayList<>();
        webhook.node().path("events").forEach(node -> events.add(read(new Payload(node), account, optionOf)));
        return events;
    }

    private LineEvent read(Payload event, Address account, UnaryOperator<Content.Choice> optionOf) {
        String key = key(event);
        boolean again = event.object("deliveryContext")
                .map(context -> context.isTrue("isRedelivery"))
                .orElse(false);
        try {
            InboundEvent read = event(event, key, account, optionOf);
            // an event that is not for us is not to be answered either
            LineEvent.Tokens tokens = read instanceof Ignored ? LineEvent.Tokens.NONE : LineEvent.Tokens.of(event);
            return new LineEvent(read, again, at(event), tokens);
        } catch (RuntimeException unreadable) {
            LOG.warn("line event cannot be read: {}", unreadable.getClass().getSimpleName());
            return new LineEvent(
                    Ignored.unknown(key, account, "unreadable event", event.toString()),
                    again,
                    at(event),
                    LineEvent.Tokens.NONE);
        }
    }

    /** LINE's own id of the event; events of before that id existed are known by what they are about. */
    private static String key(Payload event) {
        return event.text("webhookEventId")
                .filter(id -> id.length() <= LONGEST_ID)
                .orElseGet(() -> event.text("type").orElse("event") + ":"
                        + event.object("message")
                                .flatMap(message -> message.text("id"))
                                .orElseGet(() ->
                                        Integer.toHexString(event.toString().hashCode()))
                        + ":" + event.number("timestamp").orElse(0));
    }

    private InboundEvent event(Payload event, String key, Address account, UnaryOperator<Content.Choice> optionOf) {
        String type = event.text("type").orElse("");
        if (type.matches("module|activated|deactivated|botSuspended|botResumed")) {
            return new AccountReported(key, account, type, details(event), at(event));
        }
        Optional<String> whyNot = whyNot(event, type);
        if (whyNot.isPresent()) {
            return new Ignored(key, sender(event).orElse(account), whyNot.get());
        }
        Optional<Address> customer = customer(event);
        if (customer.isEmpty()) {
            return Ignored.unknown(key, account, "an event of nobody known", event.toString());
        }
        return ofCustomer(event, type, key, customer.get(), optionOf);
    }

    private InboundEvent ofCustomer(
            Payload event, String type, String key, Address customer, UnaryOperator<Content.Choice> optionOf) {
        Optional<InboundEvent> read = switch (type) {
            case "message" -> event.object("message").flatMap(message -> arrived(event, message, key, customer));
            case "messageEdited" -> event.object("message").flatMap(message -> edited(event, message, key, customer));
            case "postback" ->
                event.object("postback").map(postback -> choice(event, postback, key, customer, optionOf));
            case "unsend" ->
                event.object("unsend")
                        .flatMap(unsend -> id(unsend, "messageId"))
                        .map(id -> new MessageDeleted(key, customer, id, at(event)));
            case "follow" -> Optional.of(new CustomerBlocked(key, customer, false, at(event)));
            case "unfollow" -> Optional.of(new CustomerBlocked(key, customer, true, at(event)));
            default -> Optional.empty();
        };
        return read.orElseGet(() -> Ignored.unknown(key, customer, "event kind " + type, event.toString()));
    }

    /** Why an event that we do know is nothing that a customer says to the shop. */
    private static Optional<String> whyNot(Payload event, String type) {
        String source =
                event.object("source").flatMap(from -> from.text("type")).orElse("");
        if (event.text("mode").orElse("active").equals("standby")) {
            return Optional.of("another service answers this chat (standby)");
        }
        if (source.equals("group") || source.equals("room")) {
            return Optional.of(type + " in a " + source);
        }
        if (type.matches("join|leave|memberJoined|memberLeft|videoPlayComplete|delivery")) {
            return Optional.of(type);
        }
        return switch (type) {
            case "beacon" -> Optional.of("beacon " + word(event, "beacon", "type"));
            case "accountLink" -> Optional.of("account link " + word(event, "link", "result"));
            case "membership" -> Optional.of("membership " + word(event, "membership", "type"));
            case "postback" ->
                event.object("postback")
                        .flatMap(postback -> postback.object("params"))
                        .flatMap(params -> params.text("newRichMenuAliasId"))
                        .map(menu -> "rich menu switched");
            default -> Optional.empty();
        };
    }

    private static String word(Payload event, String part, String field) {
        return event.object(part).flatMap(body -> body.text(field)).orElse("");
    }

    private Optional<InboundEvent> arrived(Payload event, Payload message, String key, Address customer) {
        return id(message, "id")
                .map(id -> new MessageArrived(
                        key,
                        customer,
                        id,
                        MessageReader.content(message, id),
                        Profile.NOTHING,
                        at(event),
                        id(message, "quotedMessageId"),
                        Optional.empty()));
    }

    private Optional<InboundEvent> edited(Payload event, Payload message, String key, Address customer) {
        return id(message, "id")
                .map(id -> new MessageEdited(key, customer, id, MessageReader.content(message, id), at(event)));
    }

    /** Tapping twice is two events, so the event's own id is the message's. */
    private InboundEvent choice(
            Payload event, Payload postback, String key, Address customer, UnaryOperator<Content.Choice> optionOf) {
        return new MessageArrived(
                key,
                customer,
                new ExternalId("postback:" + key.substring(0, Math.min(key.length(), LONGEST_ID - 9))),
                Buttons.choice(postback, optionOf),
                Profile.NOTHING,
                at(event),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ExternalId> id(Payload holder, String field) {
        return holder.text(field)
                .or(() -> holder.number(field).stream().mapToObj(Long::toString).findFirst())
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .map(ExternalId::new);
    }

    private static Optional<Address> customer(Payload event) {
        return event.object("source")
                .filter(source -> source.text("type").orElse("").equals("user"))
                .flatMap(source -> source.text("userId"))
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .map(EventReader::address);
    }

    private static Optional<Address> sender(Payload event) {
        return event.object("source")
                .flatMap(source ->
                        source.text("userId").or(() -> source.text("groupId")).or(() -> source.text("roomId")))
                .map(EventReader::address);
    }

    private static Address address(String id) {
        return new Address(ChannelKind.LINE, id.length() <= LONGEST_ID && !id.isBlank() ? id : "unknown");
    }

    private static Map<String, String> details(Payload event) {
        return event.object("module")
                .map(module -> Map.of(
                        "what",
                        module.text("type").orElse(""),
                        "reason",
                        module.text("reason").orElse("")))
                .orElse(Map.of());
    }

    /** A time that cannot be is our own: a message is never lost for its date. */
    private Instant at(Payload event) {
        OptionalLong milliseconds = event.number("timestamp");
        long latest = clock.instant().plusSeconds(86_400).toEpochMilli();
        long value = milliseconds.orElse(0);
        return value > 0 && value <= latest ? Instant.ofEpochMilli(value) : clock.instant();
    }
}
