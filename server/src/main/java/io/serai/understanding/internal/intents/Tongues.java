package io.serai.understanding.internal.intents;

import io.serai.language.Languages;
import io.serai.language.Languages.Detected;
import io.serai.shared.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which languages the examples are in, and so how a text has to be heard. */
final class Tongues {
    enum Hearing {
        /** As the examples are: in a space of its own language's. */
        OWN,
        /** In the space of all languages, by words too: examples in its language are there. */
        ACROSS,
        /** In the space of all languages, and not by words: it is in a language that no example has. */
        FOREIGN
    }

    /** The languages that the embedder knows best by a space of their own. */
    private static final Set<Language> KNOWN = Set.of(Language.ENGLISH, Language.CHINESE);

    private static final int LOOKED_AT = 600;
    private static final double SURE = 0.5;
    /** A text of which this share of the words stands in the examples is no other language, whatever it looks like. */
    private static final double SHARED = 0.5;

    private final Languages languages;
    private final Set<Language> taught = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Tongues(Languages languages, List<String> examples) {
        this.languages = languages;
        Map<Language, Integer> counts = new HashMap<>();
        int step = Math.max(1, examples.size() / LOOKED_AT);
        for (int i = 0; i < examples.size(); i++) {
            words.addAll(WordPieces.words(examples.get(i)));
            if (i % step == 0) {
                counts.merge(detected(examples.get(i)).language().primary(), 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.forEach((language, count) -> {
            if (count * 20 >= all) {
                taught.add(language);
            }
        });
    }

    private Detected detected(String text) {
        return languages.detect(text, Optional.empty());
    }

    Hearing of(String text) {
        Detected detected = detected(text);
        Language language = detected.language().primary();
        if (taught.contains(language)) {
            return KNOWN.contains(language) ? Hearing.OWN : Hearing.ACROSS;
        }
        return detected.confidence() < SURE || shared(text) >= SHARED ? Hearing.OWN : Hearing.FOREIGN;
    }

    private double shared(String text) {
        List<String> own = WordPieces.words(text);
        return own.isEmpty() ? 1 : (double) own.stream().filter(words::contains).count() / own.size();
    }
}
