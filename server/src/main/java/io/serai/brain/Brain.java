package io.serai.brain;

import io.serai.shared.Language;
import java.util.function.Consumer;

/** Decides the bot's next move. */
public interface Brain {
    Decision decide(Turn turn);

    /**
     * Lets the workspace's chat model word an answer from its evidence, streaming the text so far to {@code onDraft}; the model may look
     * further with the workspace's tools. Returns the answer as it was when there is no model, it fails, times out, or says what the evidence
     * does not hold. Where the evidence does not answer and a tool that would have been needed does not work, a person takes over.
     */
    Decision word(Turn turn, Decision.Answer answer, Consumer<String> onDraft);

    /** The line that says honestly when a person will answer. */
    String waitingLine(Persona persona, Language language, boolean somebodyIsThere);
}
