package io.serai.knowledge.internal.search;

import io.serai.knowledge.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Of several answers to one question (shipping to Germany, to America, to everywhere else) one stays: the most particular. They would be
 * each other's rivals otherwise, and none of them sure.
 */
final class Particular {
    private static final double THE_SAME = 0.5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Particular() {}

    /** @param likeliest best first; all of them hold for whoever asks */
    static <T> List<T> of(List<T> likeliest, Function<T, Passage> passage) {
        if (likeliest.stream().noneMatch(each -> passage.apply(each).validity().isForSomeOnly())) {
            return likeliest;
        }
        var kept = new ArrayList<T>(likeliest);
        for (T each : likeliest) {
            Passage particular = passage.apply(each);
            if (particular.validity().isForSomeOnly() && kept.contains(each)) {
                kept.removeIf(other -> other != each
                        && isLessParticular(passage.apply(other), particular)
                        && sameQuestion(particular, passage.apply(other)));
            }
        }
        return kept;
    }

    /** What is for fewer countries is more particular; among equals the likelier stays, which comes first. */
    private static boolean isLessParticular(Passage other, Passage particular) {
        int countries = other.validity().countries().size();
        return countries == 0 || countries >= particular.validity().countries().size();
    }

    /** In a language that both have, most words of their main questions are the same. */
    static boolean sameQuestion(Passage one, Passage other) {
        return one.kind() == Passage.Kind.FAQ
                && other.kind() == Passage.Kind.FAQ
                && one.titles().keySet().stream()
                        .filter(other.titles()::containsKey)
                        .anyMatch(language -> alike(
                                words(one.titles().getOrDefault(language, "")),
                                words(other.titles().getOrDefault(language, ""))));
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        long shared = one.stream().filter(other::contains).count();
        return !all.isEmpty() && (double) shared / all.size() >= THE_SAME;
    }

    /** Letters where words are not divided. */
    private static Set<String> words(String title) {
        return BETWEEN_WORDS
                .splitAsStream(title.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> word.codePointAt(0) >= 0x0E00
                        ? word.codePoints().mapToObj(Character::toString)
                        : java.util.stream.Stream.of(word))
                .collect(Collectors.toSet());
    }
}
