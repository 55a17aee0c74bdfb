package io.serai.brain.internal.guard;

import io.serai.brain.internal.hearing.Phrase;
import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code brain/guard.txt} says. */
final class GuardPhrases {
    private static final String OFF_TOPIC = "off-topic";
    private static final String JOINED = "-joined";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u064b-\\u065f\\u0640]");

    private final Map<String, List<Phrase>> kinds = new LinkedHashMap<>();
    private final Map<Language, String> declines = new HashMap<>();

    GuardPhrases() {
        for (String line : lines()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            String name = line.substring(0, equals);
            String rest = line.substring(equals + 3);
            if (name.startsWith("decline ")) {
                declines.put(new Language(name.substring("decline ".length())), rest);
            } else {
                kinds.computeIfAbsent(name.replace(JOINED, ""), kind -> new ArrayList<>())
                        .add(expression(rest, name.endsWith(JOINED)));
            }
        }
    }

    private static Phrase expression(String phrases, boolean joined) {
        String folded = "(?:" + folded(phrases) + ")";
        return new Phrase(joined ? folded : "(?<![\\p{L}\\p{N}])" + folded + "(?![\\p{L}\\p{N}])", 0, folded);
    }

    /** All that is listened for. */
    Stream<Phrase> all() {
        return kinds.values().stream().flatMap(List::stream);
    }

    /** As {@link io.serai.brain.internal.hearing.Folding} writes letters. */
    private static String folded(String phrases) {
        String bare = ACCENTS.matcher(
                        Normalizer.normalize(Normalizer.normalize(phrases, Normalizer.Form.NFKC), Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).replace('ى', 'ي').replace('ة', 'ه');
    }

    private static List<String> lines() {
        try (InputStream in = GuardPhrases.class.getResourceAsStream("/brain/guard.txt")) {
            if (in == null) {
                throw new IllegalStateException("brain/guard.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param folded see {@link io.serai.brain.internal.hearing.Folding} */
    Optional<String> attackIn(String folded) {
        return kinds.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(OFF_TOPIC))
                .filter(kind -> stands(kind.getValue(), folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean offTopic(String folded) {
        return stands(kinds.getOrDefault(OFF_TOPIC, List.of()), folded);
    }

    private static boolean stands(List<Phrase> phrases, String folded) {
        return phrases.stream().anyMatch(phrase -> phrase.standsIn(folded));
    }

    String decline(Language language) {
        return Optional.ofNullable(declines.get(language.primary()))
                .or(() -> Optional.ofNullable(declines.get(Language.ENGLISH)))
                .orElseThrow();
    }
}
