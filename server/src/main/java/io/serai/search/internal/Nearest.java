package io.serai.search.internal;

import io.serai.search.internal.MessageIndex.Like;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** Looks at every message that a query leaves and keeps those that mean nearly the same: exact, with nothing to build. */
final class Nearest implements CollectorManager<Nearest.Seeing, List<Like>> {
    private final byte[] meaning;
    private final double least;
    private final int limit;

    Nearest(byte[] meaning, double least, int limit) {
        this.meaning = meaning;
        this.least = least;
        this.limit = limit;
    }

    @Override
    public Seeing newCollector() {
        return new Seeing();
    }

    @Override
    public List<Like> reduce(Collection<Seeing> seen) {
        return seen.stream()
                .flatMap(each -> each.best.stream())
                .sorted(Comparator.comparingDouble(Like::nearness).reversed())
                .limit(limit)
                .toList();
    }

    final class Seeing extends SimpleCollector {
        private final PriorityQueue<Like> best = new PriorityQueue<>(Comparator.comparingDouble(Like::nearness));
        private final byte[] other = new byte[meaning.length];
        private BinaryDocValues meanings = DocValues.emptyBinary();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            meanings = DocValues.getBinary(context.reader(), MessageDocument.MEANING);
            base = context.docBase;
        }

        @Override
        public void collect(int document) throws IOException {
            if (!meanings.advanceExact(document)) {
                return;
            }
            BytesRef stored = meanings.binaryValue();
            if (stored.length != other.length) {
                return;
            }
            System.arraycopy(stored.bytes, stored.offset, other, 0, other.length);
            double nearness = Meaning.cosine(meaning, other);
            if (nearness >= least
                    && (best.size() < limit || nearness > best.element().nearness())) {
                best.add(new Like(base + document, nearness));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
