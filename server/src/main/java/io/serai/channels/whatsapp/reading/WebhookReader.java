package io.serai.channels.whatsapp.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.internal.Payload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A webhook's body as our events, in its order. One element that cannot be read never loses the others. */
public final class WebhookReader {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookReader.class);

    /** Fields with a word on the account itself. */
    private static final String REPORTS =
            "message_template_.*|template_.*|phone_number_.*|business_.*|account_.*|security"
                    + "|flows|payment_configuration_update|tracking_events|automatic_events|partner_solutions|message_limit.*";

    private final MessageReader messages;
    private final StatusReader statuses;
    private final EchoReader echoes;
    private final ReportReader reports;
    private final Moves moves;

    public WebhookReader(Clock clock) {
        Times times = new Times(clock);
        this.messages = new MessageReader(times);
        this.statuses = new StatusReader(times);
        this.echoes = new EchoReader(times);
        this.reports = new ReportReader(times);
        this.moves = new Moves(times);
    }

    public static boolean isWhatsApps(Payload body) {
        return body.text("object").orElse("").equals("whatsapp_business_account");
    }

    public List<InboundEvent> read(Payload body) {
        List<InboundEvent> events = new ArrayList<>();
        List<Payload> entries = body.list("entry");
        if (entries.isEmpty()) {
            events.add(nothing(body));
        }
        for (Payload entry : entries) {
            if (entry.list("changes").isEmpty()) {
                events.add(nothing(entry));
            }
            for (Payload change : entry.list("changes")) {
                events.addAll(read(new Change(
                        entry.id("id").filter(id -> id.length() <= 100).orElse("unknown"),
                        ContentReader.seconds(entry, "time"),
                        change.text("field").orElse("messages"),
                        change.object("value").orElse(Payload.EMPTY))));
            }
        }
        return events;
    }

    private static InboundEvent nothing(Payload entry) {
        var none = new Change("unknown", OptionalLong.empty(), "nothing", Payload.EMPTY);
        return unknown("nothing:" + ContentReader.fingerprint(entry), none, "nothing in it that we know", entry);
    }

    private List<InboundEvent> read(Change change) {
        List<InboundEvent> events = new ArrayList<>();
        each(events, change, "messages", message -> messages.read(change, message));
        each(events, change, "statuses", status -> statuses.read(change, status));
        each(events, change, "message_echoes", echo -> echoes.read(change, echo));
        each(events, change, "user_preferences", preference -> reports.preference(change, preference));
        each(events, change, "user_id_update", update -> moves.update(change, update));
        if (change.field().equals("messages")) {
            each(events, change, "errors", error -> List.of(reports.error(change, error)));
        }
        return events.isEmpty() ? List.of(rest(change)) : events;
    }

    private InboundEvent rest(Change change) {
        String field = change.field();
        if (field.matches(REPORTS)) {
            return reports.report(change);
        }
        String key = "change:" + field + ":" + ContentReader.fingerprint(change.value());
        return switch (field) {
            case "history" ->
                new Ignored(key, change.account(), "the history from before the number was shared with us");
            case "smb_app_state_sync" ->
                new Ignored(key, change.account(), "the address book of the phone that shares the number");
            case "calls" -> new Ignored(key, change.account(), "a call");
            default ->
                field.startsWith("group_")
                        ? new Ignored(key, change.account(), "news of a group")
                        : unknown(key, change, "nothing in it that we know", change.value());
        };
    }

    private void each(
            List<InboundEvent> events, Change change, String list, Function<Payload, List<InboundEvent>> reader) {
        for (Payload element : change.value().list(list)) {
            events.addAll(
                    element.isObject() ? one(change, list, element, reader) : List.of(broken(change, list, element)));
        }
    }

    private List<InboundEvent> one(
            Change change, String list, Payload element, Function<Payload, List<InboundEvent>> reader) {
        try {
            return reader.apply(element);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "an element of {} cannot be read: {}",
                    list,
                    unreadable.getClass().getSimpleName());
            return shown(change, list, element);
        }
    }

    /** With its sender, where even that can be read. */
    private List<InboundEvent> shown(Change change, String list, Payload element) {
        try {
            return rescued(change, list, element);
        } catch (RuntimeException hopeless) {
            return List.of(broken(change, list, element));
        }
    }

    private List<InboundEvent> rescued(Change change, String list, Payload element) {
        Optional<Person> person = list.equals("messages")
                ? Person.in(element, "from", "from_user_id", change.contacts())
                : Optional.empty();
        return person.map(sender -> messages.unreadable(
                        element, sender, "message:" + MessageReader.id(element).value()))
                .orElseGet(() -> List.of(broken(change, list, element)));
    }

    private static InboundEvent broken(Change change, String list, Payload element) {
        return unknown(
                "broken:" + ContentReader.fingerprint(element),
                change,
                "an element of " + list + " that cannot be read",
                element);
    }

    private static Ignored unknown(String key, Change change, String reason, Payload raw) {
        return new Ignored(key, change.account(), reason, Optional.of(ContentReader.raw(raw)));
    }
}
