package io.serai.channels.telegram;

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
final class TextSplitter {
    private static final List<Pattern> BORDERS = List.of(
            Pattern.compile("\\n\\s*\\n"),
            Pattern.compile("\\n"),
            Pattern.compile("[.!?…]+[\"'”’)]*\\s|[。！？]+[”’）」』]*"),
            Pattern.compile("\\s"));

    private TextSplitter() {}

    /** @param limit in UTF-16 units, as Telegram counts */
    static List<String> split(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > limit) {
            int cut = cut(rest, limit);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
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
