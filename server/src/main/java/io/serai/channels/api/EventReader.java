package io.serai.channels.api;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusChanged.Status;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.SendResult;
import io.serai.channels.internal.Payload;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an app posts, as our events: one event, or several under {@code events}. A field of the wrong shape is an absent one. */
final class EventReader {
    private static final Address NOBODY = new Address(ChannelKind.API, "unknown");
    private static final int LONGEST_ID = 480;

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /** One event with what it has in common with all others. */
    record Envelope(Payload event, String type, Address customer, Instant at) {
        /** @param what a message's id, where the event is about one */
        String key(String what) {
            return event.text("event")
                    .filter(id -> id.length() <= LONGEST_ID)
                    .map(id -> "event:" + id)
                    .orElseGet(() -> type + ":" + what + ":"
                            + Integer.toHexString(event.toString().hashCode()));
        }
    }

    List<InboundEvent> read(byte[] body) {
        return envelopes(body).stream().flatMap(this::read).toList();
    }

    /** The customers who are writing at this moment; nothing of that is kept. */
    List<Address> typing(byte[] body) {
        return envelopes(body).stream()
                .filter(envelope -> envelope.type().equals("typing") && envelope.customer() != NOBODY)
                .map(Envelope::customer)
                .toList();
    }

    private List<Envelope> envelopes(byte[] body) {
        Payload whole = Payload.of(body)
                .filter(json -> json.has("type") || json.node().path("events").isArray())
                .orElseThrow(
                        () -> Problem.invalid(
                                "The body is an event with a \"type\", or {\"events\": […]} with several; see docs/guide/channel-api.md."));
        if (!whole.node().path("events").isArray()) {
            return List.of(envelope(whole));
        }
        List<Envelope> envelopes = new ArrayList<>();
        whole.node().path("events").forEach(event -> envelopes.add(envelope(new Payload(event))));
        return envelopes;
    }

    private Envelope envelope(Payload event) {
        return new Envelope(event, event.text("type").orElse(""), customer(event), at(event));
    }

    private java.util.stream.Stream<InboundEvent> read(Envelope envelope) {
        Payload event = envelope.event();
        if (envelope.customer() == NOBODY) {
            return java.util.stream.Stream.of(
                    Ignored.unknown(envelope.key(""), NOBODY, "an event without a customer", event.toString()));
        }
        List<InboundEvent> read = switch (envelope.type()) {
            case "message" -> MessageReader.read(envelope);
            case "edit" ->
                about(
                        envelope,
                        id -> new MessageEdited(
                                envelope.key(id.value()),
                                envelope.customer(),
                                id,
                                new Content.Text(event.text("text").orElse("")),
                                envelope.at()));
            case "delete" ->
                about(
                        envelope,
                        id -> new MessageDeleted(envelope.key(id.value()), envelope.customer(), id, envelope.at()));
            case "reaction" ->
                about(
                        envelope,
                        id -> new Reacted(
                                envelope.key(id.value()),
                                envelope.customer(),
                                id,
                                event.text("emoji").orElse(""),
                                envelope.at()));
            case "delivered" -> status(envelope, Status.DELIVERED);
            case "read" -> status(envelope, Status.READ);
            case "failed" -> status(envelope, Status.FAILED);
            case "blocked", "unblocked" ->
                List.of(new CustomerBlocked(
                        envelope.key(""), envelope.customer(), envelope.type().equals("blocked"), envelope.at()));
            case "typing" -> List.of(new Ignored(envelope.key(""), envelope.customer(), "typing"));
            default -> List.of();
        };
        return read.isEmpty()
                ? java.util.stream.Stream.of(Ignored.unknown(
                        envelope.key(""), envelope.customer(), "event type " + envelope.type(), event.toString()))
                : read.stream();
    }

    private static List<InboundEvent> about(
            Envelope envelope, java.util.function.Function<ExternalId, InboundEvent> event) {
        return id(envelope.event(), "message").map(event).stream().toList();
    }

    /** About one message, or about all up to a moment. */
    private static List<InboundEvent> status(Envelope envelope, Status status) {
        Payload event = envelope.event();
        if (!event.has("message") && status != Status.FAILED) {
            return List.of(new StatusUpTo(
                    envelope.key(""),
                    envelope.customer(),
                    instant(event, "up_to").orElse(envelope.at()),
                    status,
                    envelope.at()));
        }
        Optional<SendResult.Rejected> failure = status == Status.FAILED
                ? Optional.of(new SendResult.Rejected(
                        SendResult.Reason.REFUSED, event.text("reason").orElse("the app could not deliver it")))
                : Optional.empty();
        return about(
                envelope,
                id -> new StatusChanged(
                        envelope.key(id.value()), envelope.customer(), id, status, failure, envelope.at()));
    }

    static Optional<ExternalId> id(Payload holder, String field) {
        return holder.text(field)
                .or(() -> holder.number(field).stream().mapToObj(Long::toString).findFirst())
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .map(ExternalId::new);
    }

    /** {@code "customer": "u1"}, or {@code {"id": "u1", "name": …}}. */
    private static Address customer(Payload event) {
        return event.object("customer")
                .flatMap(customer -> id(customer, "id"))
                .or(() -> id(event, "customer"))
                .map(id -> new Address(ChannelKind.API, id.value()))
                .orElse(NOBODY);
    }

    private Instant at(Payload event) {
        return instant(event, "at")
                .filter(at -> at.isBefore(clock.instant().plusSeconds(86_400)))
                .orElseGet(clock::instant);
    }

    /** ISO 8601 in UTC, or milliseconds since 1970. */
    private static Optional<Instant> instant(Payload event, String field) {
        try {
            return event.number(field).isPresent()
                    ? Optional.of(Instant.ofEpochMilli(event.number(field).getAsLong()))
                    : event.text(field).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
