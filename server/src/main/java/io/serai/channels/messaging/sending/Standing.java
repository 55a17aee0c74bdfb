package io.serai.channels.messaging.sending;

import io.serai.channels.OutboundMessage;
import io.serai.channels.Window;
import io.serai.channels.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** By which right a message goes out. */
sealed interface Standing {
    Duration STANDARD = Duration.ofHours(24);
    Duration FOR_HUMANS = Duration.ofDays(7);

    /** The customer wrote within a day. */
    record Answering() implements Standing {}

    /** The customer wrote within a week, and a person answers. */
    record AsPerson(HumanAgentTag tag) implements Standing {}

    static Window window(Optional<Instant> lastInbound) {
        return Window.since(lastInbound, STANDARD, Optional.of(FOR_HUMANS));
    }

    /** Empty when no right is left. Of a customer who never wrote to us, Meta may know more than we do. */
    static Optional<Standing> of(OutboundMessage message, Instant now) {
        return switch (window(message.lastInbound())) {
            case Window.Always always -> Optional.of(new Answering());
            case Window.Closed closed -> Optional.of(new Answering());
            case Window.Until(var closes, var humansUntil) ->
                now.isBefore(closes) ? Optional.of(new Answering()) : asPerson(message, now, humansUntil);
        };
    }

    private static Optional<Standing> asPerson(OutboundMessage message, Instant now, Optional<Instant> until) {
        return message.writer() instanceof Writer.Human human
                        && until.map(now::isBefore).orElse(false)
                ? Optional.of(new AsPerson(HumanAgentTag.of(human)))
                : Optional.empty();
    }

    /** Our clock said that the day is not over, Meta says that it is: a person may still answer. */
    static Optional<Standing> afterRefusal(OutboundMessage message, Standing refused) {
        return refused instanceof Answering
                        && message.lastInbound().isPresent()
                        && message.writer() instanceof Writer.Human human
                ? Optional.of(new AsPerson(HumanAgentTag.of(human)))
                : Optional.empty();
    }

    default Map<String, String> fields() {
        return switch (this) {
            case Answering answering -> Map.of("messaging_type", "RESPONSE");
            case AsPerson(var tag) -> Map.of("messaging_type", "MESSAGE_TAG", "tag", tag.wire());
        };
    }
}
