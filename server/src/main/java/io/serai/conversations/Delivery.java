package io.serai.conversations;

import java.util.Optional;

/**
 * How far a message of ours has come; never goes back, except from failed to queued by a resend.
 *
 * @param reason a word of ours for why it did not, which the desk knows in its languages
 * @param detail what the platform, or its limit, says to that
 */
public record Delivery(State state, Optional<String> reason, Optional<String> detail) {
    private static final int LONGEST = 500;

    public Delivery {
        detail = detail.map(said -> said.replace("\u0000", "").strip())
                .filter(said -> !said.isEmpty())
                .map(said -> said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    }

    public Delivery(State state, Optional<String> reason) {
        this(state, reason, Optional.empty());
    }

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
