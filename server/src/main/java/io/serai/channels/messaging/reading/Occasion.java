package io.serai.channels.messaging.reading;

import io.serai.channels.internal.Payload;
import io.serai.channels.messaging.Network;
import io.serai.channels.messaging.Recipient;
import io.serai.content.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Who and when of something that happened.
 *
 * @param ours whether our side did it: the account itself stands as the sender
 * @param stamp the platform's time as it was written, to tell two alike things apart
 */
record Occasion(Address customer, Address account, boolean ours, boolean self, Instant at, String stamp) {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]");
    private static final long SECONDS = 100_000_000_000L;
    private static final String NOBODY = "unknown";
    private static final int LONGEST_ID = 300;

    static Occasion of(Network network, Payload entry, Payload event, Clock clock) {
        Optional<String> sender = person(event, "sender");
        Optional<String> recipient = person(event, "recipient");
        boolean echo = event.object("message")
                .map(message -> message.isTrue("is_echo"))
                .orElse(false);
        String account = entry.id("id")
                .filter(id -> !id.equals("0") && id.length() <= LONGEST_ID)
                .or(() -> echo ? sender : recipient)
                .orElse(NOBODY);
        boolean ours = echo || sender.filter(account::equals).isPresent();
        Optional<String> customer = sender.filter(account::equals).isPresent() ? recipient.or(() -> sender) : sender;
        return new Occasion(
                network.address(customer.orElse(NOBODY)),
                network.address(account),
                ours,
                customer.filter(account::equals).isPresent(),
                instant(event, "timestamp").or(() -> instant(entry, "time")).orElseGet(clock::instant),
                event.id("timestamp").or(() -> entry.id("time")).orElse("0"));
    }

    boolean isNobodys() {
        return customer.value().equals(NOBODY);
    }

    /** A visitor of a website plug-in has no id yet, but a reference that can be answered. */
    private static Optional<String> person(Payload event, String side) {
        return event.object(side)
                .flatMap(who -> who.id("id").or(() -> who.id("user_ref").map(ref -> Recipient.USER_REF + ref)))
                .filter(id -> id.length() <= LONGEST_ID);
    }

    /** Milliseconds, seconds, either as text, or ISO 8601: Meta writes all of them. */
    static Optional<Instant> instant(Payload from, String field) {
        if (from.number(field).isPresent()) {
            long value = from.number(field).getAsLong();
            return value <= 0
                    ? Optional.empty()
                    : Optional.of(value < SECONDS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
        }
        try {
            return from.text(field)
                    .map(text -> OffsetDateTime.parse(text.strip(), ISO).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
