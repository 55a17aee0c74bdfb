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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * First the script, which settles most languages of the world at once; then, where languages share one, fastText among those that shops
 * meet. What was spoken before counts the more, the shorter the text is.
 */
@Component
class ScriptAndModel implements Languages {
    private static final Language FALLBACK = Language.ENGLISH;
    private static final int TOO_SHORT = 4;
    /** "tent" stands in several languages' dictionaries; what is rather one than all others is believed. */
    private static final int ONE_SHORT_WORD = 6;

    private static final double RATHER = 0.5;

    /** About as many letters are needed to outweigh the language spoken before: it counts e^(40/letters) times. */
    private static final double HABIT = 60;

    /** How far runs of letters are believed beside fastText: all the way in a short text, less the longer it is. */
    private static final double RUNS = 0.2;

    private static final int SHORT = 40;

    /** From so many letters on, fastText is believed when it is so sure. */
    private static final int SOME = 20;

    private static final double SURE = 0.9;

    /** What fastText gives to languages that it rules out; in two words it rules out too much. */
    private static final double LEAST = 1e-3;

    /** Languages that fewer customers write than the relative they are mistaken for. */
    private static final Map<String, Double> RARE =
            Map.of("mr", 0.3, "ne", 0.3, "ca", 0.4, "ms", 0.6, "is", 0.5, "sq", 0.5, "mk", 0.5, "be", 0.4, "tg", 0.4);

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

    private final Supplier<FastTextModel> model = new Once<>("lid.176.ftz", FastTextModel::new);
    private final Supplier<LetterRuns> letterRuns = new Once<>("letter-runs.bin.gz", LetterRuns::new);

    @Override
    public Detected detect(String text, Optional<Language> before) {
        return detect(text, before, Set.of());
    }

    @Override
    public Detected detect(String text, Optional<Language> before, Set<Language> among) {
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
        Set<String> candidates = wanted(AMONG.get(script), among);
        if (candidates == null || writing.count() < TOO_SHORT) {
            return unclear(candidates, before);
        }
        return likeliest(writing, candidates, before, among);
    }

    /** Of the script's languages, those that are spoken here; all of them where none is. */
    private static @Nullable Set<String> wanted(@Nullable Set<String> candidates, Set<Language> among) {
        if (candidates == null || among.isEmpty()) {
            return candidates;
        }
        Set<String> tags = among.stream()
                .map(language -> language.primary().value())
                .map(tag -> tag.equals("nb") ? "no" : tag)
                .filter(candidates::contains)
                .collect(Collectors.toSet());
        return tags.isEmpty() ? candidates : tags;
    }

    /** Keeps the finer tag of before: a conversation in zh-hant stays so. */
    private static Language chosen(String tag, Optional<Language> before) {
        var language = new Language(tag);
        return before.filter(known -> known.primary().equals(language)).orElse(language);
    }

    private static Detected unclear(@Nullable Set<String> candidates, Optional<Language> before) {
        if (before.isPresent()) {
            return new Detected(before.get(), 0.5);
        }
        if (candidates == null || candidates.contains("en")) {
            return new Detected(FALLBACK, 0.2);
        }
        String usual = candidates.contains("ru") ? "ru" : candidates.contains("ar") ? "ar" : "hi";
        return new Detected(new Language(usual), 0.4);
    }

    private Detected likeliest(
            Writing writing, Set<String> candidates, Optional<Language> before, Set<Language> among) {
        String words = writing.words().toLowerCase(Locale.ROOT).strip();
        Map<String, Double> probabilities = model.get().probabilities(words);
        Map<String, Double> runs = letterRuns.get().logs(words);
        double usual = candidates.stream()
                .filter(runs::containsKey)
                .mapToDouble(runs::get)
                .average()
                .orElse(0);
        double most = candidates.stream()
                .filter(runs::containsKey)
                .mapToDouble(runs::get)
                .max()
                .orElse(0);
        double sure = candidates.stream()
                .mapToDouble(tag -> probabilities.getOrDefault(tag, 0.0))
                .max()
                .orElse(0);
        boolean settled = writing.count() >= SOME && sure >= SURE;
        double weight = (settled ? RUNS / 4 : RUNS) * Math.min(1, (double) SHORT / writing.count());
        String spoken = before.map(language -> language.primary().value())
                .map(t -> t.equals("nb") ? "no" : t)
                .orElse("");
        double habit = Math.exp(HABIT / writing.count());
        double sum = 0;
        double best = -1;
        String found = "en";
        for (String candidate : candidates) {
            double likely = (probabilities.getOrDefault(candidate, 0.0) + LEAST)
                    * (among.isEmpty() ? RARE.getOrDefault(candidate, 1.0) : 1)
                    * Math.exp(weight * (runs.getOrDefault(candidate.equals("no") ? "nb" : candidate, usual) - most));
            likely *= candidate.equals(spoken) ? habit : 1;
            sum += likely;
            if (likely > best) {
                best = likely;
                found = candidate;
            }
        }
        if (writing.count() <= ONE_SHORT_WORD && best / sum < RATHER && before.isEmpty()) {
            return unclear(candidates, before);
        }
        return new Detected(chosen(found.equals("no") ? "nb" : found, before), best / sum);
    }

    /** A file of ours, read when first needed. */
    private static final class Once<T> implements Supplier<T> {
        private final String name;
        private final Function<InputStream, T> reader;
        private volatile @Nullable T read;

        Once(String name, Function<InputStream, T> reader) {
            this.name = name;
            this.reader = reader;
        }

        @Override
        public T get() {
            T known = read;
            if (known != null) {
                return known;
            }
            synchronized (this) {
                T first = read;
                if (first == null) {
                    InputStream file = ScriptAndModel.class.getResourceAsStream("/io/serai/language/" + name);
                    first = reader.apply(Objects.requireNonNull(file, "the language model is missing"));
                    read = first;
                }
                return first;
            }
        }
    }
}
