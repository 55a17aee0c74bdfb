package io.serai.brain;

import io.serai.shared.Language;
import java.util.function.Consumer;

/** Decides the bot's next move. */
public interface Brain {
    Decision decide(Turn turn);

    /**
     * Lets the workspace's chat model word an answer from its evidence, streaming the text so far to {@code onDraft}. Returns the answer as it
     * was when there is no model, it fails, times out, or says what the evidence does not hold.
     */
    Decision.Answer word(Turn turn, Decision.Answer answer, Consumer<String> onDraft);

    /** The line that says honestly when a person will answer. */
    String waitingLine(Persona persona, Language language, boolean somebodyIsThere);
}
