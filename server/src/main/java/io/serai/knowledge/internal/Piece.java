package io.serai.knowledge.internal;

import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.Sentences;
import io.serai.shared.Language;
import java.util.Map;
import java.util.UUID;

/** A piece of a document: what fits into one answer. {@code title} is the path of headings above it. */
public record Piece(UUID id, UUID document, int ordinal, String title, String text, Language language) {
    public Passage passage() {
        return new Passage(
                id,
                document,
                Passage.Kind.DOCUMENT,
                title,
                text,
                language,
                Map.of(),
                Map.of(),
                Sentences.of(text, language));
    }

    /** What it is found by: headings say what the text is about. */
    public String searched() {
        return title.isEmpty() ? text : title + "\n" + text;
    }
}
