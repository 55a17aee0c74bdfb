package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one call ended. */
sealed interface Outcome {
    record Done(Reply.Said said) implements Outcome {}

    /** The model wants to use tools first. */
    record Calls(String words, List<ToolCall> calls, int promptTokens, int completionTokens) implements Outcome {}

    /** @param arguments JSON, if the model kept to the form */
    record ToolCall(String id, String name, String arguments) {}

    /**
     * @param mayRetry whether another call may succeed: nothing was shown yet, and the trouble is a passing one
     * @param better the endpoint does not know something in the request; this is how to ask it
     */
    record Refused(String reason, boolean mayRetry, Duration retryAfter, Optional<RequestShape> better)
            implements Outcome {
        static Refused forGood(String reason) {
            return new Refused(reason, false, Duration.ZERO, Optional.empty());
        }

        static Refused forNow(String reason, boolean nothingShown) {
            return new Refused(reason, nothingShown, Duration.ZERO, Optional.empty());
        }
    }
}
