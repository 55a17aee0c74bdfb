package io.serai.knowledge.internal.reading;

import io.serai.knowledge.internal.search.Sentences;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;

/** Cuts sections into pieces of the size of an answer: small enough to be about one thing, large enough to be understood. */
class PieceCutter {
    private static final int FEW_WORDS = 80;
    private static final int MANY_WORDS = 220;
    private static final int LONGEST_SENTENCE = 1_500;
    private static final int LONGEST_WORD = 20;

    private final Language language;
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private double words;

    private PieceCutter(Language language) {
        this.language = language;
    }

    static List<String> cut(Section section, Language language) {
        var cutter = new PieceCutter(language);
        section.blocks().forEach(cutter::block);
        cutter.close();
        return cutter.pieces;
    }

    private void block(String block) {
        double size = words(block);
        if (words + size > MANY_WORDS && words >= FEW_WORDS) {
            close();
        }
        if (words + size <= MANY_WORDS) {
            append(block, "\n", size);
        } else {
            Sentences.of(block, language).forEach(this::sentence);
            piece.append('\n');
        }
    }

    private void sentence(String sentence) {
        for (int from = 0; from < sentence.length(); from += LONGEST_SENTENCE) {
            String part = sentence.substring(from, Math.min(sentence.length(), from + LONGEST_SENTENCE));
            double size = words(part);
            if (words + size > MANY_WORDS) {
                close();
            }
            append(part, " ", size);
        }
    }

    private void append(String text, String after, double size) {
        piece.append(text).append(after);
        words += size;
    }

    private void close() {
        String text = piece.toString().strip();
        if (!text.isEmpty()) {
            pieces.add(text);
        }
        piece.setLength(0);
        words = 0;
    }

    /** Words by the spaces between them; scripts without spaces, and words without end, by their characters. */
    static double words(String text) {
        double words = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0E00 && c <= 0x0FFF || c >= 0x3040 && c <= 0x9FFF) {
                words += 0.6;
                length = 0;
            } else if (Character.isWhitespace(c)) {
                length = 0;
            } else if (length++ % LONGEST_WORD == 0) {
                words++;
            }
        }
        return words;
    }
}
