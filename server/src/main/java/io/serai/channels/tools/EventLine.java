package io.serai.channels.tools;

import io.serai.channels.BodyReader;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as one line of JSON, the same fields on every platform. What is absent is left out. */
final class EventLine {
    private static final JsonMapper JSON = Json.mapper();
    private static final String UNKNOWN = "Unknown";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private EventLine(String kind) {
        fields.put("kind", kind);
    }

    static String of(String channel, BodyReader.Read read) {
        InboundEvent event = read.event();
        EventLine line = new EventLine(kind(event));
        line.put("channel", channel)
                .put("account", read.account())
                .put("sender", sender(event))
                .put("key", event.key());
        line.details(event);
        read.more().forEach(line::put);
        return line.toString();
    }

    /** A body that is of no shape that this platform has. */
    static String unknown(String channel, byte[] body, String reason) {
        return new EventLine(UNKNOWN)
                .put("channel", channel)
                .put("reason", reason)
                .put("raw", raw(new String(body, StandardCharsets.UTF_8)))
                .toString();
    }

    /** A platform's test of an address, for one. */
    static String nothing(String channel, byte[] body) {
        return new EventLine("Ignored")
                .put("channel", channel)
                .put("reason", "nothing happened in it")
                .put("raw", raw(new String(body, StandardCharsets.UTF_8)))
                .toString();
    }

    static String error(String file, int line, String why) {
        return new EventLine("Error")
                .put("file", file)
                .put("line", line == 0 ? Optional.empty() : Optional.of(line))
                .put("error", why)
                .toString();
    }

    private static String kind(InboundEvent event) {
        boolean unknown = event instanceof Ignored ignored && ignored.unknown().isPresent()
                || event instanceof MessageArrived arrived && arrived.content() instanceof Content.Unsupported;
        return unknown ? UNKNOWN : event.getClass().getSimpleName();
    }

    private static Map<String, Object> sender(InboundEvent event) {
        Map<String, Object> sender = new LinkedHashMap<>();
        sender.put("id", event.from().value());
        if (event instanceof MessageArrived arrived) {
            profile(arrived.profile(), sender);
        }
        if (!event.also().isEmpty()) {
            sender.put("also", event.also().stream().map(Address::value).toList());
        }
        return sender;
    }

    private static void profile(Profile profile, Map<String, Object> sender) {
        profile.name().ifPresent(name -> sender.put("name", name));
        profile.phone().ifPresent(phone -> sender.put("phone", phone));
        profile.email().ifPresent(email -> sender.put("email", email));
        profile.language().ifPresent(language -> sender.put("language", language.value()));
        profile.country().ifPresent(country -> sender.put("country", country));
    }

    private void details(InboundEvent event) {
        switch (event) {
            case MessageArrived arrived -> arrived(arrived);
            case Echoed echoed ->
                put("id", echoed.id().value())
                        .put("at", echoed.at())
                        .content(echoed.content())
                        .put("ours", echoed.ours().map(Object::toString));
            case MessageEdited edited ->
                put("id", edited.id().value()).put("at", edited.at()).content(edited.content());
            case MessageDeleted deleted -> put("id", deleted.id().value()).put("at", deleted.at());
            case Reacted reacted ->
                put("on", reacted.on().value()).put("at", reacted.at()).put("emoji", reacted.emoji());
            case StatusChanged changed ->
                put("id", changed.id().value())
                        .put("at", changed.at())
                        .put("status", lower(changed.status()))
                        .put("failure", changed.failure().map(failure -> lower(failure.reason())))
                        .put("detail", changed.failure().map(failure -> failure.detail()));
            case StatusUpTo upTo ->
                put("up_to", upTo.upTo()).put("at", upTo.at()).put("status", lower(upTo.status()));
            case CustomerBlocked blocked -> put("at", blocked.at()).put("blocked", blocked.blocked());
            case AddressChanged changed ->
                put("at", changed.at()).put("to", changed.to().value());
            case ConsentChanged changed -> put("at", changed.at()).put("marketing", changed.marketing());
            case AccountReported reported ->
                put("at", reported.at()).put("topic", reported.topic()).put("details", reported.details());
            case Ignored ignored ->
                put("reason", ignored.reason()).put("raw", ignored.unknown().map(EventLine::raw));
        }
    }

    private void arrived(MessageArrived arrived) {
        Context context = arrived.context();
        put("id", arrived.id().value())
                .put("at", arrived.at())
                .content(arrived.content())
                .put("quoted", arrived.quoted().map(quoted -> quoted.value()))
                .put("client_id", arrived.clientId())
                .put("forwarded", context.forwarded() ? Optional.of(true) : Optional.empty())
                .put("referral", context.referral().map(JSON::<JsonNode>valueToTree))
                .put("automatic", context.automatic().isPresent())
                .put("automatic_reason", context.automatic());
    }

    private EventLine content(Content content) {
        put("content", JSON.<JsonNode>valueToTree(content));
        return content instanceof Content.Unsupported unsupported ? put("raw", raw(unsupported.payload())) : this;
    }

    /** The platform's JSON as JSON; what is none, as text. */
    private static Object raw(String part) {
        try {
            return Bodies.JSON.readTree(part);
        } catch (JacksonException cutOrNone) {
            return part;
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private EventLine put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> fields.put(name, present));
        } else {
            fields.put(name, value instanceof Instant instant ? instant.toString() : value);
        }
        return this;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(fields);
    }
}
