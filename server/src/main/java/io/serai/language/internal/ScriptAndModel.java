package io.serai.language.internal;

import static java.lang.Character.UnicodeScript.*;

import io.serai.language.Languages;
import io.serai.shared.Language;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * First the script, which settles most languages of the world at once; then, where languages share one, fastText among those that shops
 * meet. What was spoken before counts the more, the shorter the text is.
 */
@Component
class ScriptAndModel implements Languages {
    private static final Language FALLBACK = Language.ENGLISH;
    private static final int TOO_SHORT = 4;

    /** About as many letters are needed to outweigh the language spoken before: it counts e^(40/letters) times. */
    private static final double HABIT = 40;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(HAN, "zh"),
            Map.entry(HANGUL, "ko"),
            Map.entry(HIRAGANA, "ja"),
            Map.entry(KATAKANA, "ja"),
            Map.entry(THAI, "th"),
            Map.entry(HEBREW, "he"),
            Map.entry(GREEK, "el"),
            Map.entry(GEORGIAN, "ka"),
            Map.entry(ARMENIAN, "hy"),
            Map.entry(BENGALI, "bn"),
            Map.entry(TAMIL, "ta"),
            Map.entry(TELUGU, "te"),
            Map.entry(KANNADA, "kn"),
            Map.entry(MALAYALAM, "ml"),
            Map.entry(GUJARATI, "gu"),
            Map.entry(GURMUKHI, "pa"),
            Map.entry(SINHALA, "si"),
            Map.entry(KHMER, "km"),
            Map.entry(LAO, "lo"),
            Map.entry(MYANMAR, "my"),
            Map.entry(ETHIOPIC, "am"));

    private static final Map<UnicodeScript, Set<String>> AMONG = Map.of(
            LATIN,
            Set.of(
                    "en", "es", "fr", "de", "pt", "it", "nl", "pl", "tr", "ro", "cs", "sv", "da", "no", "fi", "hu",
                    "id", "ms", "vi", "tl", "hr", "sk", "sl", "ca", "et", "lt", "lv", "sq", "az", "is"),
            CYRILLIC,
            Set.of("ru", "uk", "bg", "sr", "be", "mk", "kk", "mn", "ky", "tg"),
            ARABIC,
            Set.of("ar", "fa", "ur"),
            DEVANAGARI,
            Set.of("hi", "mr", "ne"));

    private final Supplier<FastTextModel> model;

    ScriptAndModel() {
        model = new Once();
    }

    @Override
    public Detected detect(String text, Optional<Language> before) {
        var writing = Writing.of(text);
        UnicodeScript script = writing.main();
        if (writing.count(HIRAGANA) + writing.count(KATAKANA) > 0
                && BY_SCRIPT.getOrDefault(script, "").equals("zh")) {
            return new Detected(new Language("ja"), 0.99);
        }
        String only = BY_SCRIPT.get(script);
        if (only != null) {
            return new Detected(chosen(only, before), 0.99);
        }
        Set<String> candidates = AMONG.get(script);
        if (candidates == null || writing.count() < TOO_SHORT) {
            return unclear(candidates, before);
        }
        return likeliest(writing, candidates, before);
    }

    /** Keeps the finer tag of before: a conversation in zh-hant stays so. */
    private static Language chosen(String tag, Optional<Language> before) {
        var language = new Language(tag);
        return before.filter(known -> known.primary().equals(language)).orElse(language);
    }

    private static Detected unclear(
            java.util.@org.jspecify.annotations.Nullable Set<String> candidates, Optional<Language> before) {
        if (before.isPresent()) {
            return new Detected(before.get(), 0.5);
        }
        if (candidates == null || candidates.contains("en")) {
            return new Detected(FALLBACK, 0.2);
        }
        String usual = candidates.contains("ru") ? "ru" : candidates.contains("ar") ? "ar" : "hi";
        return new Detected(new Language(usual), 0.4);
    }

    private Detected likeliest(Writing writing, Set<String> candidates, Optional<Language> before) {
        Map<String, Double> probabilities = model.get()
                .probabilities(writing.words().toLowerCase(Locale.ROOT).strip());
        String spoken = before.map(language -> language.primary().value())
                .map(t -> t.equals("nb") ? "no" : t)
                .orElse("");
        double habit = Math.exp(HABIT / writing.count());
        double sum = 0;
        double best = -1;
        String found = "en";
        for (String candidate : candidates) {
            double likely = probabilities.getOrDefault(candidate, 0.0) + 1e-6;
            likely *= candidate.equals(spoken) ? habit : 1;
            sum += likely;
            if (likely > best) {
                best = likely;
                found = candidate;
            }
        }
        return new Detected(chosen(found.equals("no") ? "nb" : found, before), best / sum);
    }

    /** The model, read when first needed. */
    private static class Once implements Supplier<FastTextModel> {
        private volatile @org.jspecify.annotations.Nullable FastTextModel read;

        @Override
        public FastTextModel get() {
            FastTextModel model = read;
            if (model == null) {
                synchronized (this) {
                    model = read;
                    if (model == null) {
                        InputStream file = ScriptAndModel.class.getResourceAsStream("/io/serai/language/lid.176.ftz");
                        model = new FastTextModel(Objects.requireNonNull(file, "the language model is missing"));
                        read = model;
                    }
                }
            }
            return model;
        }
    }
}
