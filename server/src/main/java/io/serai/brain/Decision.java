package io.serai.brain;

import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Trace;
import java.util.List;
import java.util.Optional;

/** The bot's next move. */
public sealed interface Decision {
    Trace trace();

    /**
     * Content for the customer. When {@code wording} is present, a chat model may word it better from the same evidence; the content given
     * is what the customer gets without one.
     */
    record Answer(Content content, Optional<Wording> wording, Trace trace) implements Decision {}

    /** A clarifying question with the likely meanings as options. */
    record Ask(Content.Menu question, Trace trace) implements Decision {}

    /** @param farewell what the bot says last; the honest waiting line is added by whoever knows who is there */
    record HandOffTo(HandOff why, Content.Text farewell, Trace trace) implements Decision {}

    record StayQuiet(Trace trace) implements Decision {}

    /** What a chat model would need. */
    record Wording(String system, String question, List<String> evidence) {}
}
