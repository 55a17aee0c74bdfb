package io.serai.knowledge.http;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.knowledge.internal.Faq;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An FAQ as the browser sees it, and as it sends it. */
record FaqView(
        UUID id,
        boolean enabled,
        List<Phrase> questions,
        List<Phrase> answers,
        List<String> countries,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Instant updatedAt) {
    static FaqView of(Faq faq) {
        return new FaqView(
                faq.id(),
                faq.enabled(),
                faq.questions(),
                faq.answers(),
                faq.validity().countries().stream().sorted().toList(),
                faq.validity().from(),
                faq.validity().until(),
                faq.updatedAt());
    }

    /** @param language detected where it is not given */
    record PhraseBody(@Nullable Language language, @Nullable String text) {
        Phrase phrase(Languages languages) {
            String said = Optional.ofNullable(text).orElse("");
            Language spoken = Optional.ofNullable(language)
                    .orElseGet(() -> languages.detect(said, Optional.empty()).language());
            return new Phrase(spoken, said);
        }
    }

    record Body(
            @Nullable List<@Nullable PhraseBody> questions,
            @Nullable List<@Nullable PhraseBody> answers,
            @Nullable List<String> countries,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Boolean enabled) {
        Validity validity() {
            return new Validity(
                    countries == null ? Set.of() : Set.copyOf(countries),
                    Optional.ofNullable(validFrom),
                    Optional.ofNullable(validUntil));
        }

        List<Phrase> asked(Languages languages) {
            return phrases(questions, languages);
        }

        List<Phrase> said(Languages languages) {
            return phrases(answers, languages);
        }

        boolean isEnabled() {
            return enabled == null || enabled;
        }

        private static List<Phrase> phrases(@Nullable List<@Nullable PhraseBody> bodies, Languages languages) {
            if (bodies == null) {
                throw Problem.invalid("An FAQ needs a list of questions and a list of answers.");
            }
            return bodies.stream()
                    .map(body -> Optional.ofNullable(body)
                            .orElseThrow(() -> Problem.invalid("A question or answer is missing."))
                            .phrase(languages))
                    .toList();
        }
    }
}
