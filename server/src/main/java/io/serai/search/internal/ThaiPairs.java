package io.serai.search.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Does for the scripts of South-East Asia, which are written without spaces and come out of the tokenizer as one long word, what the
 * library's filter does for Chinese: pairs of neighbouring characters, and single characters beside them if wanted.
 */
final class ThaiPairs extends TokenFilter {
    private static final String TYPE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final boolean singles;
    private final Queue<Piece> pieces = new ArrayDeque<>();

    private record Piece(String text, int start, int step) {}

    ThaiPairs(TokenStream input, boolean singles) {
        super(input);
        this.singles = singles;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pieces.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (!type.type().equals(TYPE) || term.length() == 1) {
                return true;
            }
            cut(term.toString(), place.startOffset());
        }
        Piece piece = pieces.remove();
        term.setEmpty().append(piece.text());
        place.setOffset(piece.start(), piece.start() + piece.text().length());
        step.setPositionIncrement(piece.step());
        return true;
    }

    private void cut(String run, int start) {
        for (int at = 0; at < run.length(); at++) {
            if (singles) {
                pieces.add(new Piece(run.substring(at, at + 1), start + at, 1));
            }
            if (at + 1 < run.length()) {
                pieces.add(new Piece(run.substring(at, at + 2), start + at, singles ? 0 : 1));
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pieces.clear();
    }
}
