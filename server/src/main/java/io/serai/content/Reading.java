package io.serai.content;

import java.util.function.UnaryOperator;

/**
 * What a machine got out of a file: the text in a picture, the words of a voice note.
 *
 * @param text empty unless something was read; redacted like what people type
 */
public record Reading(Outcome outcome, String text) {
    public enum Outcome {
        READ,
        /** Nothing is written or said in it that can be made out. */
        NOTHING,
        /** It could not be looked at: broken, too large, or whoever reads was away. */
        FAILED
    }

    public static Reading of(String text) {
        return text.isBlank() ? nothing() : new Reading(Outcome.READ, text);
    }

    public static Reading nothing() {
        return new Reading(Outcome.NOTHING, "");
    }

    public static Reading failed() {
        return new Reading(Outcome.FAILED, "");
    }

    Reading mapped(UnaryOperator<String> texts) {
        return new Reading(outcome, texts.apply(text));
    }
}
