package io.serai.brain.internal.hearing;

import io.serai.brain.Persona.Tone;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What customers say in one language, and what the bot says in it; read from a file as {@code README.txt} beside it describes. */
public final class Phrases {
    private static final Pattern LINE = Pattern.compile("(hear|say) ([a-z-]+)(?: ([a-z]+))? = (.+)");
    private static final Pattern BETWEEN_PHRASES = Pattern.compile(" \\| ");

    private final Language language;
    private final boolean joined;
    private final Map<String, List<Phrase>> heard = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();

    private Phrases(Language language, boolean joined) {
        this.language = language;
        this.joined = joined;
    }

    public static Phrases read(Language language, List<String> file) {
        var phrases = new Phrases(language, file.contains("words = joined"));
        file.stream()
                .filter(line -> line.startsWith("hear ") || line.startsWith("say "))
                .forEach(phrases::take);
        return phrases;
    }

    private void take(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("phrases of " + language + ": cannot read '" + line + "'");
        }
        if (parts.group(1).equals("say")) {
            said.put(parts.group(3) == null ? parts.group(2) : parts.group(2) + " " + parts.group(3), parts.group(4));
            return;
        }
        var known = heard.computeIfAbsent(parts.group(2), kind -> new ArrayList<>());
        BETWEEN_PHRASES
                .splitAsStream(parts.group(4).strip())
                .map(phrase -> expression(phrase, parts.group(2)))
                .forEach(known::add);
    }

    private Phrase expression(String phrase, String kind) {
        String folded = Folding.foldExpression(phrase.strip());
        String grouped = "(?:" + folded + ")";
        boolean wholeWords = !joined && !kind.endsWith("-alone");
        return new Phrase(
                wholeWords ? "(?<![\\p{L}\\p{N}])" + grouped + "(?![\\p{L}\\p{N}])" : grouped,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS,
                folded);
    }

    /** All that is listened for. */
    Stream<Phrase> all() {
        return heard.values().stream().flatMap(List::stream);
    }

    /** The expressions of a kind; for one that holds plain words only. */
    public List<String> words(String kind) {
        return heard.getOrDefault(kind, List.of()).stream().map(Phrase::words).toList();
    }

    public Language language() {
        return language;
    }

    /** The kinds of phrases whose names begin so: {@code sensitive-}. */
    List<String> kinds(String prefix) {
        return heard.keySet().stream()
                .filter(kind -> kind.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Whether a phrase of this kind stands anywhere in the folded text. */
    public boolean within(String kind, String folded) {
        return any(kind, folded, phrase -> phrase.matcher(folded).find());
    }

    /** Whether the folded text is a phrase of this kind and nothing else. */
    public boolean whole(String kind, String folded) {
        return any(kind, folded, phrase -> phrase.matcher(folded).matches());
    }

    /** How far the longest phrase of this kind reaches that begins at this place of the folded text; the place itself when there is none. */
    public int reach(String kind, String folded, int from) {
        int longest = from;
        for (Phrase phrase : heard.getOrDefault(kind, List.of())) {
            if (!phrase.mayBeIn(folded, from)) {
                continue;
            }
            Matcher matcher = phrase.matcher(folded).region(from, folded.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                longest = Math.max(longest, longestEnd(matcher, from, folded.length()));
            }
        }
        return longest;
    }

    /** An alternation stops at its first alternative that fits; this finds the one that reaches furthest. */
    private static int longestEnd(Matcher matcher, int from, int length) {
        int shortest = matcher.end();
        for (int end = length; end > shortest; end--) {
            if (matcher.region(from, end).matches()) {
                return end;
            }
        }
        return shortest;
    }

    /** The text without phrases of this kind. */
    public String without(String kind, String folded) {
        String rest = folded;
        for (Phrase phrase : heard.getOrDefault(kind, List.of())) {
            if (phrase.mayBeIn(rest, 0)) {
                rest = phrase.matcher(rest).replaceAll(" ");
            }
        }
        return rest;
    }

    private boolean any(String kind, String folded, Predicate<Phrase> test) {
        for (Phrase phrase : heard.getOrDefault(kind, List.of())) {
            if (phrase.mayBeIn(folded, 0) && test.test(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** What the bot says, in this tone where the language has it. */
    public Optional<String> line(String name, Tone tone) {
        return Optional.ofNullable(said.get(name + " " + tone.name().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(said.get(name)));
    }
}
