package io.serai.channels;

import io.serai.content.ExternalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a send ended. */
public sealed interface SendResult {
    /** @param ids one per part, when the message had to be split */
    record Accepted(List<ExternalId> ids) implements SendResult {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /** It will never be taken; the detail is for the agent, without personal data. */
    record Rejected(Reason reason, String detail) implements SendResult {}

    /**
     * Not now. Certainly not sent.
     *
     * @param said whether the delay is known, or our guess, which grows when it was too short
     * @param lane who else waits: what the platform finds too fast is not tried by anybody until then
     */
    record TryLater(Duration delay, String detail, Said said, Lane lane) implements SendResult {
        public enum Said {
            KNOWN,
            GUESSED
        }

        public enum Lane {
            /** Nobody else. */
            MESSAGE,
            /** What goes to this customer. */
            CUSTOMER,
            /** What goes out by this account. */
            ACCOUNT,
            /** What goes out by any account of the same app at the platform. */
            APP
        }

        public TryLater(Duration delay, String detail) {
            this(delay, detail, Said.GUESSED, Lane.MESSAGE);
        }

        public TryLater(Duration delay, String detail, Said said) {
            this(delay, detail, said, Lane.MESSAGE);
        }

        public TryLater in(Lane other) {
            return new TryLater(delay, detail, said, other);
        }

        /** @param told what the platform says itself */
        public static TryLater after(Optional<Duration> told, Duration otherwise, String detail) {
            return told.map(known -> new TryLater(known, detail, Said.KNOWN))
                    .orElseGet(() -> new TryLater(otherwise, detail));
        }
    }

    /** The connection broke before the answer: it may have arrived. Never sent again blindly. */
    record Uncertain(String detail) implements SendResult {}

    /** The platform refuses the account itself: nothing goes out until it is reconnected; the message waits. The detail says what to do. */
    record Stopped(String detail) implements SendResult {}

    enum Reason {
        BLOCKED_BY_CUSTOMER,
        CUSTOMER_UNREACHABLE,
        NOT_SUPPORTED,
        TOO_LARGE,
        CREDENTIALS,
        REFUSED,
        /** The platform's window is closed: only a template goes out. */
        WINDOW_CLOSED,
        /** The platform complains about what the account sends; bulk sending stops. */
        QUALITY,
        /** Our request was wrong: for a developer. */
        OUR_FAULT
    }
}
