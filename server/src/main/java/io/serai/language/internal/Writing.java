package io.serai.language.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a text, counted by script, without what belongs to no language: addresses, numbers, emoji. */
record Writing(String words, Map<UnicodeScript, Integer> letters) {
    private static final int LOOKED_AT = 2_000;
    private static final Pattern RUN = Pattern.compile("[!-~]++");
    private static final Pattern NO_LANGUAGE =
            Pattern.compile("(https?://|www\\.|[@#]\\w).*|[^@]+@[^@]+\\.[^@]+|[^0-9]*+[0-9].*");

    static Writing of(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String words = RUN.matcher(start)
                .replaceAll(run -> isWords(run.group()) ? Matcher.quoteReplacement(run.group()) : " ");
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        words.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        return new Writing(words, letters);
    }

    private static boolean isWords(String run) {
        return !NO_LANGUAGE.matcher(run).matches();
    }

    int count(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }

    int count() {
        return letters.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The script that says most. A Chinese character weighs as much as five letters: brand names stay Latin in Chinese sentences. */
    UnicodeScript main() {
        return letters.entrySet().stream()
                .max((a, b) -> Integer.compare(weight(a), weight(b)))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    private static int weight(Map.Entry<UnicodeScript, Integer> script) {
        return switch (script.getKey()) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 5 * script.getValue();
            default -> script.getValue();
        };
    }
}
