package io.serai.language.internal.translation.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text without losing a character: the pieces, put together, are the text. */
public final class Sentences {
    private static final Pattern END = Pattern.compile("(?:[.!?…؟।]+[\"'”’)\\]]*\\s+|[。！？；]+[”’」』）]*\\s*|\\n+)");

    private Sentences() {}

    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        Matcher ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            sentences.add(text.substring(start, ends.end()));
            start = ends.end();
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    /** Pieces of at most so many characters, cut between sentences, then between words, never inside a mark. */
    public static List<String> atMost(String text, int most) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (String sentence : of(text)) {
            if (piece.length() + sentence.length() > most && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            String rest = sentence;
            while (rest.length() > most) {
                int cut = cut(rest, most);
                pieces.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            piece.append(rest);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static int cut(String text, int most) {
        int space = text.lastIndexOf(' ', most - 1) + 1;
        int cut = space > most / 2 ? space : most;
        int mark = text.lastIndexOf('⟦', cut - 1);
        if (mark > 0 && text.indexOf('⟧', mark) >= cut) {
            return mark;
        }
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }
}
