package io.serai.brain;

import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Trace;
import io.serai.tools.ToolCall;
import java.util.List;
import java.util.Optional;

/** The bot's next move. */
public sealed interface Decision {
    /** The note of a trace that says which part of what was asked was not answered. */
    String UNANSWERED = "unanswered";

    Trace trace();

    /** What the bot remembers from here on. */
    Memory memory();

    Decision remembering(Memory memory);

    /** The customer's question to which the shop's knowledge has no answer, where that is why it was decided so. */
    default Optional<String> unanswered() {
        return Optional.ofNullable(trace().notes().get(UNANSWERED));
    }

    /**
     * Content for the customer. When {@code wording} is present, a chat model may word it better from the same evidence; the content given
     * is what the customer gets without one.
     */
    record Answer(Content content, Optional<Wording> wording, Trace trace, Memory memory) implements Decision {
        public Answer(Content content, Optional<Wording> wording, Trace trace) {
            this(content, wording, trace, Memory.NONE);
        }

        @Override
        public Answer remembering(Memory other) {
            return new Answer(content, wording, trace, other);
        }
    }

    /** A clarifying question with the likely meanings as options. */
    record Ask(Content.Menu question, Trace trace, Memory memory) implements Decision {
        public Ask(Content.Menu question, Trace trace) {
            this(question, trace, Memory.NONE);
        }

        @Override
        public Ask remembering(Memory other) {
            return new Ask(question, trace, other);
        }
    }

    /** @param farewell what the bot says last; the honest waiting line is added by whoever knows who is there */
    record HandOffTo(HandOff why, Content.Text farewell, Trace trace, Memory memory) implements Decision {
        public HandOffTo(HandOff why, Content.Text farewell, Trace trace) {
            this(why, farewell, trace, Memory.NONE);
        }

        @Override
        public Optional<String> unanswered() {
            return why.brief().missing();
        }

        @Override
        public HandOffTo remembering(Memory other) {
            return new HandOffTo(why, farewell, trace, other);
        }
    }

    /** Something is to be done first; with its result in the turn, the bot is asked again. */
    record Act(ToolCall call, Trace trace, Memory memory) implements Decision {
        public Act(ToolCall call, Trace trace) {
            this(call, trace, Memory.NONE);
        }

        @Override
        public Act remembering(Memory other) {
            return new Act(call, trace, other);
        }
    }

    record StayQuiet(Trace trace, Memory memory) implements Decision {
        public StayQuiet(Trace trace) {
            this(trace, Memory.NONE);
        }

        @Override
        public StayQuiet remembering(Memory other) {
            return new StayQuiet(trace, other);
        }
    }

    /** What a chat model would need. */
    record Wording(String system, String question, List<String> evidence) {}
}
