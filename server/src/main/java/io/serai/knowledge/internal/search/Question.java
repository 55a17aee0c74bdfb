package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question while candidates are compared with it. */
final class Question {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    /** Languages that the embedding models were made for. */
    private static final Set<String> KNOWN = Set.of("en", "zh");

    private static final int MOST_TERMS = 64;

    private final String text;
    private final LexicalIndex words;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Set<String> numbers;
    final boolean asksFigure;
    final boolean known;

    Question(String text, Language language, LexicalIndex words) {
        this.text = text;
        this.words = words;
        this.numbers =
                NUMBER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
        this.asksFigure = AnswerKind.isFigure(text);
        this.known = KNOWN.contains(language.primary().value());
    }

    /** In the terms of this analysis. */
    Asked in(String tag) {
        return asked.computeIfAbsent(tag, this::analysed);
    }

    private Asked analysed(String tag) {
        List<String> terms = List.copyOf(words.terms(tag, text));
        return Asked.of(terms.subList(0, Math.min(terms.size(), MOST_TERMS)), words.rarity(tag));
    }

    boolean hasNumberThatIsNotIn(List<String> texts) {
        return numbers.stream().anyMatch(number -> texts.stream().noneMatch(text -> text.contains(number)));
    }

    /** The share of the question's weight that no text of the shop says. */
    double unheard(String tag) {
        Asked in = in(tag);
        double unheard = 0;
        for (int i = 0; i < in.weights().length; i++) {
            unheard += words.isSaid(tag, in.terms().get(i)) ? 0 : in.weights()[i];
        }
        return in.total() == 0 ? 1 : unheard / in.total();
    }
}
