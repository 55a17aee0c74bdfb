package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries ({@code FR}) and languages ({@code fr}), by the names that the Java platform knows in seven languages. */
final class Places implements Finder {
    private static final List<Locale> NAMED_IN = List.of(
            Locale.ENGLISH,
            Locale.CHINESE,
            Locale.forLanguageTag("es"),
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.JAPANESE,
            Locale.forLanguageTag("pt"));
    private static final Set<String> SPOKEN = Set.of(
            "en", "zh", "es", "de", "fr", "ja", "pt", "it", "nl", "pl", "tr", "ru", "uk", "ar", "he", "fa", "hi", "bn",
            "ur", "ko", "th", "vi", "id", "ms", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg", "el", "ca", "hr",
            "sr");

    /** Names that are also everyday words, in some language. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "ca", "as", "china", "man", "mali", "togo", "benin", "niger", "peru", "jersey", "turkey", "india", "cuba",
            "guinea", "chad", "oman", "jordan", "georgia", "polish", "polaco", "日", "仏");

    private static final Map<String, String> MORE = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("u.s.", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("the states", "US"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("uae", "AE"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("eeuu", "US"),
            Map.entry("ee.uu.", "US"),
            Map.entry("eua", "US"),
            Map.entry("inglaterra", "GB"),
            Map.entry("korea", "KR"),
            Map.entry("hong kong", "HK"),
            Map.entry("taiwan", "TW"),
            Map.entry("macau", "MO"),
            Map.entry("china", "CN"),
            Map.entry("美国", "US"),
            Map.entry("英国", "GB"),
            Map.entry("韩国", "KR"),
            Map.entry("香港", "HK"),
            Map.entry("台湾", "TW"),
            Map.entry("turkey", "TR"),
            Map.entry("peru", "PE"),
            Map.entry("india", "IN"),
            Map.entry("türkei", "TR"),
            Map.entry("turquía", "TR"));

    private final Map<String, Entity.Kind> kinds = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private int longest;

    Places() {
        for (Locale locale : NAMED_IN) {
            for (String country : Locale.getISOCountries()) {
                put(Locale.of("", country).getDisplayCountry(locale), Entity.Kind.COUNTRY, country);
            }
            for (String language : SPOKEN) {
                put(Locale.of(language).getDisplayLanguage(locale), Entity.Kind.LANGUAGE, language);
            }
        }
        MORE.forEach((name, country) -> put(name, Entity.Kind.COUNTRY, country));
        put("英语", Entity.Kind.LANGUAGE, "en");
        put("普通话", Entity.Kind.LANGUAGE, "zh");
        put("mandarin", Entity.Kind.LANGUAGE, "zh");
    }

    private void put(String name, Entity.Kind kind, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean sure = MORE.containsKey(lower)
                || !AMBIGUOUS.contains(lower) && lower.length() >= (east(lower.charAt(0)) ? 2 : 4);
        if (sure && kinds.putIfAbsent(lower, kind) == null) {
            values.put(lower, value);
            longest = Math.max(longest, lower.length());
        }
    }

    @Override
    public List<Entity> in(Utterance said, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Entity>();
        if (lower.length() != text.length()) {
            return found;
        }
        for (int at = 0; at < lower.length(); at++) {
            if (begins(lower, at)) {
                at = Math.max(at, longestFrom(text, lower, at, found) - 1);
            }
        }
        return found;
    }

    /** @return where the name that begins here ends, or the beginning */
    private int longestFrom(String text, String lower, int start, List<Entity> found) {
        for (int end = Math.min(lower.length(), start + longest); end > start + 1; end--) {
            String name = lower.substring(start, end);
            Entity.Kind kind = kinds.get(name);
            if (kind != null && ends(lower, end)) {
                String written = text.substring(start, end);
                boolean capital = Character.isUpperCase(written.charAt(0)) || east(written.charAt(0));
                found.add(new Entity(kind, start, end, written, values.getOrDefault(name, ""), capital ? 0.9 : 0.7));
                return end;
            }
        }
        return start;
    }

    private static boolean begins(String text, int at) {
        return Character.isLetter(text.charAt(at))
                && (at == 0 || east(text.charAt(at)) || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean ends(String text, int end) {
        return end == text.length() || east(text.charAt(end - 1)) || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static boolean east(char c) {
        return c >= 0x3000;
    }
}
