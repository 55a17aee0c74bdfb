package io.serai.language.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The letters of a text, counted by script, without what belongs to no language: addresses, numbers, emoji. */
record Writing(String words, Map<UnicodeScript, Integer> letters) {
    private static final Pattern NO_LANGUAGE =
            Pattern.compile("(https?://|www\\.)[!-~]+|[!-~]+@[!-~]+\\.[!-~]+|[@#]\\w+|[!-~]*\\d[!-~]*");

    static Writing of(String text) {
        String words = NO_LANGUAGE
                .matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text)
                .replaceAll(" ");
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        words.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        return new Writing(words, letters);
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
