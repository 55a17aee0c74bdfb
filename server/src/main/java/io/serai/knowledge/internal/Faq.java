package io.serai.knowledge.internal;

import io.serai.knowledge.Passage;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.knowledge.internal.search.Sentences;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A question with its variants, and its answers.
 *
 * @param document the file it was read from
 * @param questions the first of each language is the main one
 */
public record Faq(
        UUID id,
        boolean enabled,
        Optional<UUID> document,
        List<Phrase> questions,
        List<Phrase> answers,
        Validity validity,
        Instant updatedAt) {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 8_000;
    private static final int MOST_PHRASES = 200;

    /** One that holds for everybody, always. */
    public Faq(
            UUID id,
            boolean enabled,
            Optional<UUID> document,
            List<Phrase> questions,
            List<Phrase> answers,
            Instant updatedAt) {
        this(id, enabled, document, questions, answers, Validity.ALWAYS, updatedAt);
    }

    public Faq {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /** @throws Problem INVALID when something is missing, doubled or too long */
    public Faq checked() {
        if (questions.isEmpty() || answers.isEmpty()) {
            throw Problem.invalid("An FAQ needs at least one question and one answer.");
        }
        if (questions.size() > MOST_PHRASES || answers.size() > MOST_PHRASES) {
            throw Problem.invalid("An FAQ can have up to " + MOST_PHRASES + " questions and answers.");
        }
        questions.forEach(question -> check(question, LONGEST_QUESTION, "question"));
        answers.forEach(answer -> check(answer, LONGEST_ANSWER, "answer"));
        var languages = new HashSet<Language>();
        for (Phrase answer : answers) {
            if (!languages.add(answer.language())) {
                throw Problem.invalid("There are two answers in '" + answer.language() + "'. Keep one per language.");
            }
        }
        return this;
    }

    private static void check(Phrase phrase, int longest, String what) {
        if (phrase.text().isEmpty()) {
            throw Problem.invalid("The " + what + " is empty.");
        }
        if (phrase.text().length() > longest) {
            throw Problem.invalid("The " + what + " is too long: at most " + longest + " characters.");
        }
        if (phrase.text().indexOf(0) >= 0) {
            throw Problem.invalid("The " + what + " holds a character that cannot be kept (NUL).");
        }
    }

    /** As it is found. */
    public Passage passage() {
        Phrase answer = answers.getFirst();
        Map<Language, String> titles = byLanguage(questions);
        return new Passage(
                id,
                document.orElse(id),
                Passage.Kind.FAQ,
                titles.getOrDefault(answer.language(), questions.getFirst().text()),
                answer.text(),
                answer.language(),
                byLanguage(answers),
                titles,
                Sentences.of(answer.text(), answer.language()),
                validity);
    }

    private static Map<Language, String> byLanguage(List<Phrase> phrases) {
        var first = new LinkedHashMap<Language, String>();
        phrases.forEach(phrase -> first.putIfAbsent(phrase.language(), phrase.text()));
        return first;
    }
}
