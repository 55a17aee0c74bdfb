package io.serai.tools.internal.codes;

import io.serai.language.Counted;
import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How the mail with a code reads in each language; in English where a language has none. */
record CodeWords(Language language, String subject, String body) {
    private static final Map<String, CodeWords> ALL = new HashMap<>();

    static {
        try (InputStream table = Objects.requireNonNull(CodeWords.class.getResourceAsStream("/tools/code-mail.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> ALL.put(
                            cells[0], new CodeWords(new Language(cells[0]), cells[1], cells[2].replace("\\n", "\n"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> languages() {
        return Set.copyOf(ALL.keySet());
    }

    static CodeWords in(Language language) {
        CodeWords own = ALL.get(language.primary().value());
        return own != null ? own : Objects.requireNonNull(ALL.get("en"));
    }

    CodeWords filled(String shop, String code, long minutes) {
        var values = Map.of("shop", shop, "code", code, "minutes", Long.toString(minutes));
        return new CodeWords(
                language, Counted.filled(subject, values, language), Counted.filled(body, values, language));
    }
}
