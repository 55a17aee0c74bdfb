package io.serai.integrations.internal.hooks;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an endpoint is to be told.
 *
 * @param id tells the receiver whether it had this already
 * @param before what a status or an owner was before
 * @param since when it was to be sent first; tries end a day later
 */
public record Delivery(
        UUID id,
        UUID endpoint,
        ConversationId conversation,
        Optional<MessageId> message,
        Happening event,
        Optional<String> before,
        State state,
        int tries,
        Optional<Integer> status,
        Optional<String> error,
        Optional<Integer> milliseconds,
        Instant since,
        Instant happenedAt,
        Optional<Instant> triedAt) {
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up. */
        DEAD,
        /** There was nothing left to tell, or nobody to tell it to. */
        DROPPED
    }

    /** How a try ended. */
    public record Try(State state, Optional<Integer> status, Optional<String> error, int milliseconds, Instant at) {}
}
