package io.serai.conversations;

import java.util.Optional;

/** How far a message of ours has come; never goes back, except from failed to queued by a resend. */
public record Delivery(State state, Optional<String> reason) {
    public enum State {
        /** Came from the customer, or is a note: nothing to deliver. */
        NONE,
        QUEUED,
        SENDING,
        SENT,
        DELIVERED,
        READ,
        /** The outcome is not known: it may have arrived. */
        UNCERTAIN,
        FAILED
    }
}
