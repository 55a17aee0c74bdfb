package io.serai.knowledge;

import io.serai.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of knowledge that can answer a question: an FAQ entry or a piece of a document.
 *
 * @param title the FAQ's question, or the heading path of the document's piece
 * @param text the FAQ's answer in {@code language}, or the piece's text
 * @param answers the FAQ's answer by language; empty for documents
 * @param titles the FAQ's main question by language, to offer it as a choice in the customer's language
 */
public record Passage(
        UUID id,
        UUID source,
        Kind kind,
        String title,
        String text,
        Language language,
        Map<Language, String> answers,
        Map<Language, String> titles,
        List<String> sentences,
        Validity validity) {
    /** One that holds for everybody, always. */
    public Passage(
            UUID id,
            UUID source,
            Kind kind,
            String title,
            String text,
            Language language,
            Map<Language, String> answers,
            Map<Language, String> titles,
            List<String> sentences) {
        this(id, source, kind, title, text, language, answers, titles, sentences, Validity.ALWAYS);
    }

    public Passage valid(Validity other) {
        return new Passage(id, source, kind, title, text, language, answers, titles, sentences, other);
    }

    public enum Kind {
        FAQ,
        DOCUMENT
    }

    public Passage {
        answers = Map.copyOf(answers);
        titles = Map.copyOf(titles);
        sentences = List.copyOf(sentences);
    }

    /** The FAQ answer in this language or its primary tag. */
    public Optional<String> answerIn(Language language) {
        return Optional.ofNullable(answers.get(language))
                .or(() -> Optional.ofNullable(answers.get(language.primary())));
    }
}
