package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.internal.wording.Instructions;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers with what passages say, in the customer's language where they say it in that language; nothing is added to it. */
record PassageReply(Thinking thinking, Excerpt excerpt) {

    Decision.Answer from(String reason, String question, List<Passage> passages) {
        return from(reason, question, passages, Optional.empty());
    }

    /** @param remark a line of the bot's own after the passages, e.g. that it does not know the rest */
    Decision.Answer from(String reason, String question, List<Passage> passages, Optional<String> remark) {
        String text = passages.stream()
                .map(passage -> text(passage, question))
                .distinct()
                .collect(Collectors.joining("\n\n"));
        thinking.gives(passages);
        var turn = thinking.turn();
        var wording = new Decision.Wording(Instructions.of(turn), question, evidence(passages, text));
        return thinking.answer(
                reason,
                remark.or(() -> passages.stream().anyMatch(this::isForeign)
                                ? Optional.of(thinking.voice().line("only-here"))
                                : Optional.empty())
                        .map(line -> text + "\n\n" + line)
                        .orElse(text),
                wording);
    }

    /** Whether the customer gets it in a language that they did not write in. */
    private boolean isForeign(Passage passage) {
        var language = thinking.turn().language();
        return passage.answerIn(language).isEmpty()
                && !spoken(passage).primary().equals(language.primary());
    }

    private static Language spoken(Passage passage) {
        return passage.kind() == Passage.Kind.FAQ ? nextBest(passage).getKey() : passage.language();
    }

    private String text(Passage passage, String question) {
        return Brevity.of(thinking.turn())
                .cut(whole(passage, question), question, thinking.turn().language());
    }

    private String whole(Passage passage, String question) {
        Language language = thinking.turn().language();
        return switch (passage.kind()) {
            case DOCUMENT -> {
                noteLanguage(passage.language());
                yield excerpt.from(passage, question);
            }
            case FAQ ->
                passage.answerIn(language).orElseGet(() -> {
                    var other = nextBest(passage);
                    noteLanguage(other.getKey());
                    return other.getValue();
                });
        };
    }

    private void noteLanguage(Language spoken) {
        if (!spoken.primary().equals(thinking.turn().language().primary())) {
            thinking.note("answer_language", spoken.value());
        }
    }

    /** English, else the language that the entry was written in, else whatever there is. */
    private static Map.Entry<Language, String> nextBest(Passage passage) {
        String english = passage.answers().get(Language.ENGLISH);
        if (english != null) {
            return Map.entry(Language.ENGLISH, english);
        }
        return passage.answers().entrySet().stream()
                .filter(answer -> answer.getKey().equals(passage.language()))
                .findFirst()
                .orElse(Map.entry(passage.language(), passage.text()));
    }

    private static List<String> evidence(List<Passage> passages, String text) {
        var documents = passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.DOCUMENT)
                .map(passage -> passage.title() + "\n" + passage.text())
                .toList();
        return documents.isEmpty()
                ? List.of(text)
                : Stream.concat(Stream.of(text), documents.stream()).toList();
    }
}
