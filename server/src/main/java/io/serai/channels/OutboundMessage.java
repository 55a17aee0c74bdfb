package io.serai.channels;

import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message on its way out.
 *
 * @param id ours, and the same on every try
 * @param quoted the message that it replies to, as its writer chose
 * @param latest the customer's newest message in this conversation: what a mail answers, what is marked as read
 * @param lastInbound when the customer wrote last, by the platform's clock; windows are counted from it
 */
public record OutboundMessage(
        UUID id,
        Address to,
        Content content,
        Optional<ExternalId> quoted,
        Writer writer,
        Optional<ExternalId> latest,
        Optional<Instant> lastInbound,
        Pace pace) {
    public enum Pace {
        /** Somebody waits for it. */
        LIVE,
        /** One of many that an agent answers at once: it leaves room for live ones. */
        MANY,
        /** One of many that nobody waits for: it warms the account up, leaves room for live ones, and stops when the platform complains. */
        BULK
    }

    public OutboundMessage with(Content other) {
        return new OutboundMessage(id, to, other, quoted, writer, latest, lastInbound, pace);
    }

    public OutboundMessage(
            UUID id,
            Address to,
            Content content,
            Optional<ExternalId> quoted,
            Writer writer,
            Optional<ExternalId> latest,
            Optional<Instant> lastInbound) {
        this(id, to, content, quoted, writer, latest, lastInbound, Pace.LIVE);
    }
}
