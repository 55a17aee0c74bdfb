package io.serai.orders;

import io.serai.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of words: a row for each language, a column for each word. */
public final class LanguageTable {
    private LanguageTable() {}

    /** @return the words of each language by their names in the first line */
    public static Map<String, Map<String, String>> read(String file) {
        try (InputStream bytes = LanguageTable.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException("there is no " + file + " on the class path");
            }
            List<List<String>> rows = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            Map<String, Map<String, String>> words = new HashMap<>();
            rows.stream().skip(1).forEach(row -> words.put(row.getFirst(), row(rows.getFirst(), row)));
            return Map.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 1; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return Map.copyOf(row);
    }

    /** In English where the language has none. */
    public static String word(Map<String, Map<String, String>> words, String word, Language language) {
        Map<String, String> english = words.getOrDefault("en", Map.of());
        return words.getOrDefault(language.primary().value(), english)
                .getOrDefault(word, english.getOrDefault(word, word));
    }
}
