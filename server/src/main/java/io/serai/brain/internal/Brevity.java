package io.serai.brain.internal;

import io.serai.brain.Manner.Length;
import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.Folding;
import io.serai.shared.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps answers as short as the channel wants them: whole sentences, in their order, as they were written. */
enum Brevity {
    WHOLE,
    SHORT;

    private static final int SENTENCES = 2;

    static Brevity of(Turn turn) {
        return turn.persona().manner().lengthOn(turn.scene().channel()) == Length.SHORT ? SHORT : WHOLE;
    }

    String cut(String text, String question, Language language) {
        List<String> sentences = sentences(text, language);
        if (this == WHOLE || sentences.size() <= SENTENCES) {
            return text;
        }
        Set<String> asked = words(question);
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -shared(sentences.get(i), asked)))
                .limit(SENTENCES)
                .sorted()
                .map(sentences::get)
                .collect(Collectors.joining())
                .strip();
    }

    private static long shared(String sentence, Set<String> asked) {
        return words(sentence).stream().filter(asked::contains).count();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(Folding.fold(text).split(" ")));
    }

    private static List<String> sentences(String text, Language language) {
        var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.value()));
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end));
            start = end;
        }
        return sentences;
    }
}
