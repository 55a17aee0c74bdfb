package io.serai.channels.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a long text into messages: between paragraphs, else lines, sentences, words, and never inside what a reader sees as one character.
 * A better border counts only in the second half of a part, so that parts do not become slivers.
 */
public final class TextSplitter {
    private static final List<Pattern> BORDERS = List.of(
            Pattern.compile("\\n\\s*\\n"),
            Pattern.compile("\\n"),
            Pattern.compile("[.!?…]+[\"'”’)]*\\s|[。！？]+[”’）」』]*"),
            Pattern.compile("\\s"));

    private TextSplitter() {}

    /** What a platform counts when it says how long a text may be. */
    public enum Unit {
        UTF_16,
        UTF_8_BYTES;

        private int of(int codePoint) {
            return switch (this) {
                case UTF_16 -> Character.charCount(codePoint);
                case UTF_8_BYTES -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            };
        }
    }

    public static List<String> split(String text, int limit) {
        return split(text, limit, Unit.UTF_16);
    }

    public static List<String> split(String text, int limit, Unit unit) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        for (int fits = fitting(rest, limit, unit); fits < rest.length(); fits = fitting(rest, limit, unit)) {
            int cut = cut(rest, fits);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** How much the text is, as the platform counts. */
    public static int length(String text, Unit unit) {
        return text.codePoints().map(unit::of).sum();
    }

    /** How much of the text fits, in UTF-16 units. */
    private static int fitting(String text, int limit, Unit unit) {
        int left = limit;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            left -= unit.of(codePoint);
            if (left < 0) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /** The text within a limit: whole, or what fits of it and an ellipsis. */
    public static String shortened(String text, int limit, Unit unit) {
        if (fitting(text, limit, unit) == text.length()) {
            return text;
        }
        int room = limit - unit.of('…');
        return text.substring(0, betweenCharacters(text, fitting(text, room, unit)))
                        .stripTrailing() + "…";
    }

    private static int cut(String text, int limit) {
        for (Pattern border : BORDERS) {
            int end = lastEnd(border, text, limit);
            if (end > 0) {
                return end;
            }
        }
        return betweenCharacters(text, limit);
    }

    private static int lastEnd(Pattern border, String text, int limit) {
        Matcher matcher = border.matcher(text).region(limit / 2, limit);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private static int betweenCharacters(String text, int limit) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int border = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (border > 0) {
            return border;
        }
        // one character with thousands of marks on it: at least its code points stay whole
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
