package io.serai.knowledge;

import io.serai.shared.Language;

/** A text in a language. */
public record Phrase(Language language, String text) {
    public Phrase {
        text = text.strip();
    }
}
