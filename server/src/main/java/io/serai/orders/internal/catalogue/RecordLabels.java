package io.serai.orders.internal.catalogue;

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

/** What the columns of a product's record are called in a language; in English where it has no words of its own. */
final class RecordLabels {
    private static final String FILE = "/io/serai/orders/record-labels.tsv";
    private static final Map<String, Map<String, String>> LABELS = read();

    private RecordLabels() {}

    static String of(String label, Language language) {
        Map<String, String> english = LABELS.getOrDefault("en", Map.of());
        return LABELS.getOrDefault(language.primary().value(), english)
                .getOrDefault(label, english.getOrDefault(label, label));
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream file = RecordLabels.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("there is no " + FILE + " on the class path");
            }
            List<List<String>> rows = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            Map<String, Map<String, String>> labels = new HashMap<>();
            rows.stream().skip(1).forEach(row -> labels.put(row.getFirst(), row(rows.getFirst(), row)));
            return Map.copyOf(labels);
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
}
