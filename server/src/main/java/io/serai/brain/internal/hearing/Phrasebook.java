package io.serai.brain.internal.hearing;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The phrases of all languages. A language without a file of its own is spoken to in English. */
public final class Phrasebook {
    private static final List<String> LANGUAGES = List.of(
            "en", "zh", "es", "de", "fr", "it", "pt", "nl", "ru", "ar", "ja", "ko", "tr", "vi", "th", "id", "hi");

    private final Map<Language, Phrases> phrases = new LinkedHashMap<>();

    public Phrasebook() {
        this("/brain/", LANGUAGES);
    }

    /** @param folder of one file for each of the languages; English is among them and comes first */
    public Phrasebook(String folder, List<String> languages) {
        for (String tag : languages) {
            var language = new Language(tag);
            phrases.put(language, Phrases.read(language, lines(folder + tag + ".txt")));
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Phrases in(Language language) {
        var own = phrases.get(language.primary());
        return own != null ? own : english();
    }

    public Phrases english() {
        return phrases.values().iterator().next();
    }

    /** All languages, this one first: short texts are often taken for another language than they are. */
    public List<Phrases> startingWith(Language language) {
        return Stream.concat(Stream.of(in(language)), phrases.values().stream())
                .distinct()
                .toList();
    }

    public List<Language> languages() {
        return new ArrayList<>(phrases.keySet());
    }
}
