package io.serai.brain.internal.wording;

import io.serai.brain.internal.hearing.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The sentences of the evidence, to hold others against: do they speak of the same, and do they say yes or no to it alike? */
final class Grounds {
    /** From this share of common words on, two sentences are about the same. */
    private static final double SAME_MATTER = 0.5;
    /** Below this share of words that stand anywhere in the evidence, a sentence speaks of something else. */
    private static final double NO_MATTER = 0.2;

    private static final int ENOUGH_WORDS = 4;
    private static final int BEGINNING = 5;

    private final List<Ground> sentences;
    private final Set<String> words = new HashSet<>();

    private record Ground(Set<String> words, boolean denies) {}

    Grounds(List<String> evidence) {
        this.sentences = evidence.stream()
                .flatMap(text -> Sayings.of(text).stream())
                .map(sentence -> new Ground(words(sentence), Polarity.denies(Quantities.lower(sentence))))
                .toList();
        sentences.forEach(sentence -> words.addAll(sentence.words()));
    }

    /** @param said one sentence, in lower case */
    Optional<String> objectionTo(String said) {
        Set<String> claimed = words(said);
        boolean denies = Polarity.denies(said);
        if (denies && sentences.stream().noneMatch(Ground::denies)
                || !denies && !sentences.isEmpty() && sentences.stream().allMatch(Ground::denies) && !isPolite(said)) {
            return Optional.of("negation");
        }
        double best = sentences.stream()
                .mapToDouble(each -> shared(each, claimed))
                .max()
                .orElse(0);
        boolean alike = sentences.stream()
                .filter(each -> shared(each, claimed) >= best - 0.1)
                .anyMatch(each -> each.denies() == denies);
        if (best >= SAME_MATTER && !alike) {
            return Optional.of("negation");
        }
        return speaksOfSomethingElse(claimed) ? Optional.of("unfounded") : Optional.empty();
    }

    /** A question or an offer states nothing that could be denied. */
    private static boolean isPolite(String said) {
        return said.strip().endsWith("?")
                || said.strip().endsWith("？")
                || words(said).size() < 3;
    }

    private static double shared(Ground ground, Set<String> claimed) {
        long both = claimed.stream().filter(ground.words()::contains).count();
        int shorter = Math.min(claimed.size(), ground.words().size());
        return shorter == 0 ? 0 : (double) both / shorter;
    }

    /** Only in a language that the evidence is written in; a translation shares no words with it. */
    private boolean speaksOfSomethingElse(Set<String> claimed) {
        long there = claimed.stream().filter(words::contains).count();
        boolean oneLanguage = claimed.stream().anyMatch(word -> word.length() == 3 && words.contains(word));
        return claimed.size() >= ENOUGH_WORDS && oneLanguage && there < NO_MATTER * claimed.size();
    }

    /** Words cut to their beginnings, as a stem for any language; pairs of characters where words are not divided. */
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (String word : Folding.fold(text).split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.codePointAt(0) >= 0x2E80 && word.codePointAt(0) < 0xAC00) {
                IntStream.range(0, word.length() - 1).forEach(i -> words.add(word.substring(i, i + 2)));
            } else if (word.length() > 2) {
                words.add(word.length() > BEGINNING ? word.substring(0, BEGINNING) : word);
            }
        }
        return words;
    }
}
