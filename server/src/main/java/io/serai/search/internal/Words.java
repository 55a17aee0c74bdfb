package io.serai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts any language into words that can be looked for: without regard to case, accents, width and the forms of Arabic letters. Scripts that
 * are written without spaces are cut into single characters and pairs of neighbours, so that any part of a sentence can be found in it.
 */
class Words extends Analyzer {
    private static final int SPACELESS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    /** French and Italian ones that are written together with their word: l'hôtel, dell'ordine. */
    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "un", "all",
                    "dall", "dell", "nell", "sull", "quell", "quest"),
            true);

    private final boolean singles;

    private Words(boolean singles) {
        this.singles = singles;
    }

    /** For what is kept: single characters beside the pairs. */
    static Words kept() {
        return new Words(true);
    }

    /** For what is looked for: pairs alone, where there is more than one character. */
    static Words wanted() {
        return new Words(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new ThaiPairs(tokens, singles);
        words = new ElisionFilter(new LowerCaseFilter(new CJKWidthFilter(words)), ARTICLES);
        words = new CJKBigramFilter(words, SPACELESS, singles);
        words = new PersianNormalizationFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words)));
        return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(words));
    }

    /**
     * @param position words of the same phrase follow each other
     * @param start in UTF-16 units of the text, like {@code end}
     */
    record Word(String term, int position, int start, int end) {}

    List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = tokenStream("words", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(new Word(term.toString(), position, place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }
}
