package io.serai.copilot.internal;

import io.serai.conversations.MessageId;
import io.serai.understanding.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a thread is about.
 *
 * @param text in the agent's language, by a chat model; absent: there is none, and what follows are the customer's and our own words
 * @param facts what was named: orders, parcels, addresses, sums
 */
public record Summary(
        Optional<String> text,
        List<Point> asked,
        List<Answered> answered,
        List<Open> open,
        List<Fact> facts,
        int messages) {
    /** Words of the thread, and where they stand. */
    public record Point(MessageId message, long seq, String text, Instant at) {}

    public record Answered(Point question, Point answer) {}

    /** {@code CUSTOMER}: nobody has answered it; {@code US}: we asked and the customer has not answered; {@code KNOWLEDGE}: the bot found nothing. */
    public enum Whose {
        CUSTOMER,
        US,
        KNOWLEDGE,
        MODEL
    }

    /** @param seq where it stands in the thread; 0 where it is not a line of it */
    public record Open(Whose whose, String text, long seq) {}

    public record Fact(Entity.Kind kind, String value) {}
}
