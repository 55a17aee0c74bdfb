package io.serai.brain.internal.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sees through letters that are written as others: digits for letters, Cyrillic and Greek look-alikes, Base64. */
final class Disguise {
    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('і', 'i'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('ο', 'o'),
            Map.entry('α', 'a'),
            Map.entry('ι', 'i'));
    /** A word of Latin letters with a strange one among them. */
    private static final Pattern MIXED = Pattern.compile("(?=\\S*[a-zA-Z])(?=\\S*[013457@$аеорсіухοαι])\\S+");

    private Disguise() {}

    /** The text with such letters undone; nothing where there are none. */
    static Optional<String> plain(String text) {
        var mixed = MIXED.matcher(text);
        return mixed.find() ? Optional.of(mixed.replaceAll(word -> undone(word.group()))) : Optional.empty();
    }

    private static String undone(String word) {
        var plain = new StringBuilder(word.length());
        word.chars()
                .forEach(c -> plain.append(
                        LOOK_ALIKES.getOrDefault((char) c, (char) c).charValue()));
        return java.util.regex.Matcher.quoteReplacement(plain.toString().replace("aii", "all"));
    }

    /** What Base64 says, when it says words. */
    static Optional<String> decoded(String text) {
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            long words =
                    plain.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
            return words > plain.length() * 0.8 ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
