package io.serai.language.internal.translation.terms;

import io.serai.language.internal.translation.guarding.Word;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A word of the shop's.
 *
 * @param translations by language tag; into a language that is not among them it stays as it is
 * @param exact whether capitals matter
 */
public record Term(UUID id, String term, Map<String, String> translations, boolean exact) {
    public Term {
        term = clean(term);
        if (term.isEmpty() || term.length() > 120) {
            throw Problem.invalid("A term has 1 to 120 characters.");
        }
        translations = translations.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new Language(entry.getKey()).value(),
                        entry -> checked(entry.getValue()),
                        (one, other) -> one));
        if (translations.size() > 40) {
            throw Problem.invalid("A term has at most 40 translations.");
        }
    }

    private static String checked(String text) {
        String clean = clean(text);
        if (clean.length() > 200) {
            throw Problem.invalid("A translation of a term has at most 200 characters.");
        }
        return clean;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\u0000-\\u001F⟦⟧]", " ").strip();
    }

    /** The word in this language, where the shop says how. */
    Optional<String> in(Language language) {
        return Optional.ofNullable(translations.get(language.value()))
                .or(() ->
                        Optional.ofNullable(translations.get(language.primary().value())));
    }

    Word into(Language language) {
        return Word.of(term, in(language), exact);
    }
}
