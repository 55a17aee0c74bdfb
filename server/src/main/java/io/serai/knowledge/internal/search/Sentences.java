package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into sentences, in any script; lines and list items are sentences of their own. */
public final class Sentences {
    private static final String CLOSING = "。！？；!?…";

    private Sentences() {}

    public static List<String> of(String text, Language language) {
        var sentences = new ArrayList<String>();
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                addLine(line.strip(), language, sentences);
            }
        }
        return sentences;
    }

    private static void addLine(String line, Language language, List<String> sentences) {
        var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language.value()));
        breaks.setText(line);
        int start = breaks.first();
        var sentence = new StringBuilder();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentence.append(line, start, end);
            start = end;
            if (end == line.length() || !endsInAbbreviation(sentence)) {
                addChinese(sentence.toString(), sentences);
                sentence.setLength(0);
            }
        }
    }

    /** The JDK keeps Chinese sentences together that are not followed by a space. */
    private static void addChinese(String sentence, List<String> sentences) {
        int start = 0;
        for (int i = 0; i < sentence.length(); i++) {
            boolean closes = CLOSING.indexOf(sentence.charAt(i)) >= 0 && sentence.charAt(i) > 255;
            boolean goesOn = i + 1 < sentence.length() && (CLOSING + "”’」』）)\"").indexOf(sentence.charAt(i + 1)) >= 0;
            if (closes && !goesOn || i == sentence.length() - 1) {
                add(sentence.substring(start, i + 1), sentences);
                start = i + 1;
            }
        }
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }

    /** "approx. 3 days", "e.g. a jacket", "Nr. 4": a full stop that ends no sentence. */
    private static boolean endsInAbbreviation(StringBuilder sentence) {
        String end = sentence.toString().stripTrailing();
        if (!end.endsWith(".")) {
            return false;
        }
        int space = end.lastIndexOf(' ');
        String word = end.substring(space + 1, end.length() - 1).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "e.g",
                    "i.e",
                    "approx",
                    "no",
                    "nr",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "vs",
                    "z.b",
                    "ca",
                    "p.ej",
                    "sr",
                    "sra",
                    "inc",
                    "ltd" -> end.length() > word.length() + 1;
            default -> word.length() == 1 && Character.isLetter(word.charAt(0)) && space > 0;
        };
    }
}
