package io.serai.brain.internal.context;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a language that carry no subject of their own, from {@code /brain/words/<tag>.txt}: what questions are made of whatever they
 * are about, and which of them point to something said before. A language without a file has none.
 */
record FunctionWords(Set<String> empty, Set<String> pointing, boolean joined) {
    private static final Map<Language, FunctionWords> READ = new ConcurrentHashMap<>();

    static FunctionWords of(Language language) {
        return READ.computeIfAbsent(language.primary(), FunctionWords::read);
    }

    private static FunctionWords read(Language language) {
        boolean joined = Set.of("zh", "ja", "th").contains(language.value());
        try (InputStream in = FunctionWords.class.getResourceAsStream("/brain/words/" + language.value() + ".txt")) {
            List<String> lines = in == null
                    ? List.of()
                    : Subject.plain(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .lines()
                            .toList();
            return new FunctionWords(words(lines, "empty = "), words(lines, "pointing = "), joined);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> words(List<String> lines, String head) {
        return lines.stream()
                .filter(line -> line.startsWith(head))
                .flatMap(line -> Arrays.stream(line.substring(head.length()).split(" ")))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty(String word) {
        return word.codePointCount(0, word.length()) == 1 && !Character.isIdeographic(word.codePointAt(0))
                || empty.contains(word)
                || pointing.contains(word);
    }

    /** For languages whose words are not divided: the longest first, so that 这个 goes before 这. */
    List<String> longestFirst() {
        return java.util.stream.Stream.concat(empty.stream(), pointing.stream())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
