package io.serai.channels.whatsapp.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusChanged.Status;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.graph.GraphError;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Complaint;
import io.serai.content.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of messages that we sent. */
final class StatusReader {
    /** What we put into {@code biz_opaque_callback_data}: our message's id; with a number for all parts of it but the last. */
    private static final Pattern OURS =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/\\d{1,3})?");

    private final Times times;

    StatusReader(Times times) {
        this.times = times;
    }

    List<InboundEvent> read(Change change, Payload status) {
        String word = status.text("status").orElse("unknown");
        String key = "status:" + MessageReader.id(status).value() + ":" + word;
        Address to = Person.in(status, "recipient_id", "recipient_user_id", change.contacts())
                .map(Person::address)
                .orElse(change.account());
        if (status.text("recipient_type").orElse("").equals("group")) {
            return List.of(new Ignored(key, to, "a state of a message in a group"));
        }
        Optional<Status> known = known(word);
        return known.isPresent() && MessageReader.externalId(status, "id").isPresent()
                ? events(change, status, key, to, known.get())
                : List.of(new Ignored(key, to, "a state that we do not follow: " + word));
    }

    private static Optional<Status> known(String word) {
        return switch (word) {
            case "sent" -> Optional.of(Status.SENT);
            case "delivered" -> Optional.of(Status.DELIVERED);
            // a voice note that was played was seen
            case "read", "played" -> Optional.of(Status.READ);
            case "failed" -> Optional.of(Status.FAILED);
            default -> Optional.empty();
        };
    }

    private List<InboundEvent> events(Change change, Payload status, String key, Address to, Status known) {
        Instant at = times.of(status);
        Optional<GraphError> error = status.list("errors").stream()
                .filter(Payload::isObject)
                .findFirst()
                .map(first -> GraphError.of(0, first));
        List<InboundEvent> events = new ArrayList<>();
        events.add(new StatusChanged(
                key,
                to,
                MessageReader.id(status),
                known,
                known == Status.FAILED ? Optional.of(failure(error)) : Optional.empty(),
                at,
                ours(status, known)));
        if (known == Status.FAILED) {
            error.ifPresent(why -> events.addAll(consequences(change, key, to, why, at)));
        }
        return events;
    }

    private static Rejected failure(Optional<GraphError> error) {
        return error.map(Complaint::of)
                .map(Complaint::failure)
                .orElseGet(() -> new Rejected(Reason.REFUSED, "WhatsApp did not say why"));
    }

    private static List<InboundEvent> consequences(
            Change change, String key, Address to, GraphError error, Instant at) {
        if (error.code() == 131050) {
            return List.of(new ConsentChanged(key + ":consent", to, false, at));
        }
        Complaint complaint = Complaint.of(error);
        boolean ofAccount = complaint instanceof Complaint.AccountTrouble
                || complaint instanceof Complaint.TemplateTrouble
                || complaint.failure().reason() == Reason.QUALITY;
        return ofAccount
                ? List.of(new AccountReported(
                        key + ":report",
                        change.account(),
                        "message_failed",
                        Map.of(
                                "code",
                                String.valueOf(error.code()),
                                "waba_id",
                                change.waba(),
                                "words",
                                complaint.failure().detail()),
                        at))
                : List.of();
    }

    /** A message of several parts has gone out when its last part has; it failed when any of them did. */
    private static Optional<UUID> ours(Payload status, Status known) {
        return status.text("biz_opaque_callback_data")
                .map(OURS::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(2) == null || known == Status.FAILED)
                .map(matcher -> UUID.fromString(matcher.group(1)));
    }
}
