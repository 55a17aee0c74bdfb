package io.serai.channels;

import io.serai.content.ExternalId;
import java.time.Duration;
import java.util.List;

/** How a send ended. */
public sealed interface SendResult {
    /** @param ids one per part, when the message had to be split */
    record Accepted(List<ExternalId> ids) implements SendResult {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /** It will never be taken; the reason is for the agent. */
    record Rejected(Reason reason, String detail) implements SendResult {}

    record TryLater(Duration delay, String detail) implements SendResult {}

    /** The connection broke before the answer: it may have arrived. Never sent again blindly. */
    record Uncertain(String detail) implements SendResult {}

    enum Reason {
        BLOCKED_BY_CUSTOMER,
        CUSTOMER_UNREACHABLE,
        NOT_SUPPORTED,
        TOO_LARGE,
        CREDENTIALS,
        REFUSED
    }
}
