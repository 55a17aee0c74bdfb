package io.serai.brain.internal.errands;

import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Conversation.HandOff;
import io.serai.tools.ToolCall;
import java.util.List;

/** What to do next for the customer. */
public sealed interface Move {
    /** This has to be looked up or done before anything can be said. */
    record Use(ToolCall call) implements Move {}

    /** @param reason for the trace */
    record Say(String reason, String text) implements Move {}

    record Ask(String reason, String prompt, List<Option> options) implements Move {
        public Ask {
            options = List.copyOf(options);
        }
    }

    record HandOver(HandOff.Reason why, HandOff.Priority priority, String reason, String farewell) implements Move {}

    /** It is about something else. */
    record Nothing() implements Move {}
}
