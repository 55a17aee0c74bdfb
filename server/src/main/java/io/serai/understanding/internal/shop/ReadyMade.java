package io.serai.understanding.internal.shop;

import io.serai.understanding.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What customers of nearly every shop want, with examples in seven languages; off until a shop wants it. */
public final class ReadyMade {
    private static final List<String> LANGUAGES = List.of("en", "zh", "es", "de", "fr", "ja", "pt");
    private static final Set<String> FOR_PEOPLE = Set.of("complaint", "human");

    private ReadyMade() {}

    private static final class Once {
        private static final List<Intent> ALL = read();
    }

    public static List<Intent> all() {
        return Once.ALL;
    }

    private static List<Intent> read() {
        Map<String, List<String>> examples = new TreeMap<>();
        for (String language : LANGUAGES) {
            String key = "";
            for (String line : lines("/understanding/intents/" + language + ".txt")) {
                if (line.startsWith("[")) {
                    key = line.substring(1, line.length() - 1);
                } else {
                    examples.computeIfAbsent(key, intent -> new ArrayList<>()).add(line);
                }
            }
        }
        return examples.entrySet().stream()
                .map(intent -> new Intent(intent.getKey(), "", false, intent.getValue(), action(intent.getKey())))
                .toList();
    }

    private static Intent.Action action(String key) {
        return FOR_PEOPLE.contains(key)
                ? new Intent.Action.HandOff(Optional.empty(), false)
                : new Intent.Action.Notice();
    }

    private static List<String> lines(String resource) {
        InputStream file = ReadyMade.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("there is no " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
