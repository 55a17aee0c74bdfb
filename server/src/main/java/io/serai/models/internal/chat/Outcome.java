package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Reply;
import java.time.Duration;

/** How one call ended. */
sealed interface Outcome {
    record Done(Reply.Said said) implements Outcome {}

    /**
     * @param mayRetry whether another call may succeed: nothing was shown yet, and the trouble is a passing one
     * @param wantsOtherShape the endpoint does not know the request's usual parameters
     */
    record Refused(String reason, boolean mayRetry, Duration retryAfter, boolean wantsOtherShape) implements Outcome {
        static Refused forGood(String reason) {
            return new Refused(reason, false, Duration.ZERO, false);
        }

        static Refused forNow(String reason, boolean nothingShown) {
            return new Refused(reason, nothingShown, Duration.ZERO, false);
        }
    }
}
