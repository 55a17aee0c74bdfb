package io.serai.simulator.translation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that shops and customers say, in twelve languages. What it does not know stays as it is behind the name of the language, so that nobody takes a double for a translator. */
final class PhraseBook {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？؟\\n]+[.!?。！？؟]*|\\n+");

    private final List<String> languages;
    private final Map<String, List<String>> rows = new HashMap<>();

    PhraseBook() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PhraseBook.class.getResourceAsStream("/simulator/phrases.tsv")),
                StandardCharsets.UTF_8))) {
            languages = Arrays.asList(lines.readLine().split("\t"));
            lines.lines()
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .forEach(row -> row.forEach(said -> rows.putIfAbsent(folded(said), row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<String> languageOf(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(sentence -> Optional.ofNullable(rows.get(folded(sentence.group())))
                        .map(row -> languages.get(place(row, sentence.group()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int place(List<String> row, String sentence) {
        return row.stream().map(PhraseBook::folded).toList().indexOf(folded(sentence));
    }

    /** @param language its first part, such as {@code zh} */
    String translated(String text, String language) {
        int column = languages.indexOf(language);
        String whole = SENTENCE.matcher(text)
                .results()
                .map(sentence -> said(sentence.group(), column))
                .collect(Collectors.joining());
        return whole.equals(text) ? "[" + language + "] " + text : whole;
    }

    private String said(String sentence, int column) {
        String bare = sentence.strip();
        return column < 0 || bare.isEmpty()
                ? sentence
                : Optional.ofNullable(rows.get(folded(bare)))
                        .map(row -> sentence.replace(bare, row.get(column)))
                        .orElse(sentence);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\s]+", " ")
                .strip();
    }
}
