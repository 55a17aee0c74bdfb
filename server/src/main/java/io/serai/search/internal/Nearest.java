package io.serai.search.internal;

import io.serai.search.internal.MessageIndex.Like;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/**
 * Looks at the outline of every message that a query leaves, and compares those thousands exactly that look nearest: nothing to build, and next
 * to nothing missed.
 */
final class Nearest implements CollectorManager<Nearest.Seeing, Candidates> {
    /** Of the fifty nearest it costs about none: docs/benchmarks.md. */
    private static final int COMPARED = 4_000;

    private final byte[] meaning;
    private final Outline outline;

    Nearest(byte[] meaning) {
        this.meaning = meaning;
        this.outline = Outline.of(meaning);
    }

    /** The nearest first, at most that many, none farther than that. */
    List<Like> among(Query query, IndexSearcher searcher, double least, int limit) throws IOException {
        var likes = new ArrayList<Like>();
        var leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        BinaryDocValues meanings = DocValues.emptyBinary();
        for (int document : searcher.search(query, this).documents()) {
            int itsLeaf = ReaderUtil.subIndex(document, leaves);
            if (itsLeaf != leaf) {
                leaf = itsLeaf;
                meanings = DocValues.getBinary(leaves.get(leaf).reader(), MessageDocument.MEANING);
            }
            if (meanings.advanceExact(document - leaves.get(leaf).docBase)) {
                likes.add(new Like(document, Meaning.cosine(meaning, bytes(meanings.binaryValue()))));
            }
        }
        return likes.stream()
                .filter(like -> like.nearness() >= least)
                .sorted(Comparator.comparingDouble(Like::nearness).reversed())
                .limit(limit)
                .toList();
    }

    private static byte[] bytes(BytesRef stored) {
        return BytesRef.deepCopyOf(stored).bytes;
    }

    @Override
    public Seeing newCollector() {
        return new Seeing();
    }

    @Override
    public Candidates reduce(Collection<Seeing> seen) {
        Candidates all = candidates();
        seen.forEach(each -> all.addAll(each.near));
        return all;
    }

    /** What differs in half of its signs has nothing to do with it. */
    private Candidates candidates() {
        return new Candidates(COMPARED, outline.length() * Byte.SIZE / 2);
    }

    final class Seeing extends SimpleCollector {
        private final Candidates near = candidates();
        private final int length = outline.length();
        private BinaryDocValues outlines = DocValues.emptyBinary();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            outlines = DocValues.getBinary(context.reader(), MessageDocument.OUTLINE);
            base = context.docBase;
        }

        @Override
        public void collect(int document) throws IOException {
            if (outlines.advanceExact(document)) {
                BytesRef stored = outlines.binaryValue();
                if (stored.length == length) {
                    near.add(base + document, outline.apart(stored.bytes, stored.offset));
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
