package io.serai.understanding.internal.moods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One language's words of feeling, from {@code understanding/mood/LANGUAGE.txt}. */
final class Lexicon {
    enum Part {
        ANGRY,
        WORRIED,
        HAPPY,
        NOT,
        VERY,
        URGENT,
        UNLUCKY,
        MOCK
    }

    /** @param weight how much it says; 1 is an ordinary word of its kind */
    record Hit(int start, int end, double weight) {}

    /** Words stand close together, or with endings that no list could hold: Korean is looked for by its stems. */
    private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "ko");

    private static final String LETTER = "[\\p{L}\\p{M}]";

    private final Map<Part, Pattern> patterns = new EnumMap<>(Part.class);
    /** One of them stands in whatever the pattern finds: looking for these first is many times faster. */
    private final Map<Part, List<String>> needles = new EnumMap<>(Part.class);

    private final Map<Part, List<Double>> weights = new EnumMap<>(Part.class);

    private Lexicon(Map<Part, List<String>> lines, boolean spaced) {
        lines.forEach((part, phrases) -> {
            // longest first: an alternative that comes earlier wins
            phrases.sort((a, b) -> phrase(b).length() - phrase(a).length());
            var pattern = new StringBuilder();
            var own = new ArrayList<Double>();
            for (String line : phrases) {
                pattern.append(pattern.isEmpty() ? "" : "|")
                        .append('(')
                        .append(expression(phrase(line), spaced))
                        .append(')');
                int bar = line.indexOf('|');
                own.add(bar < 0 ? 1.0 : Double.parseDouble(line.substring(bar + 1)));
            }
            needles.put(part, phrases.stream().map(Lexicon::needle).toList());
            patterns.put(part, Pattern.compile(pattern.toString()));
            weights.put(part, own);
        });
    }

    private static String phrase(String line) {
        int bar = line.indexOf('|');
        return bar < 0 ? line : line.substring(0, bar);
    }

    private static String needle(String line) {
        String phrase = phrase(line);
        int open = phrase.indexOf('*');
        return open < 0 ? phrase : phrase.substring(0, open);
    }

    private static String expression(String phrase, boolean spaced) {
        if (!spaced) {
            return Pattern.quote(phrase);
        }
        boolean open = phrase.endsWith("*") || phrase.contains("* ");
        String words = Pattern.quote(phrase.replaceAll("\\*$", "")).replace("* ", "\\E" + LETTER + "*+ \\Q");
        String end = open && phrase.endsWith("*") ? LETTER + "*+" : "";
        return "(?<![\\p{L}\\p{M}\\p{N}])" + words + end + "(?![\\p{L}\\p{M}\\p{N}])";
    }

    static Lexicon of(String language) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        Part part = Part.ANGRY;
        for (String line : read("/understanding/mood/" + language + ".txt")) {
            if (line.startsWith("[")) {
                part = Part.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                lines.computeIfAbsent(part, key -> new ArrayList<>()).add(line);
            }
        }
        return new Lexicon(lines, !UNSPACED.contains(language));
    }

    static List<String> read(String resource) {
        InputStream file = Lexicon.class.getResourceAsStream(resource);
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

    List<Hit> hits(Part part, String text) {
        Pattern pattern = patterns.get(part);
        var hits = new ArrayList<Hit>();
        if (pattern == null || needles.getOrDefault(part, List.of()).stream().noneMatch(text::contains)) {
            return hits;
        }
        List<Double> own = weights.getOrDefault(part, List.of());
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            hits.add(new Hit(matcher.start(), matcher.end(), own.get(alternative(matcher))));
        }
        return hits;
    }

    private static int alternative(Matcher matcher) {
        int group = 1;
        while (matcher.start(group) < 0) {
            group++;
        }
        return group - 1;
    }
}
