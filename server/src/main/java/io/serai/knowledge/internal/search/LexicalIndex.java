package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * BM25 over the entries of a workspace, in memory. A score is the share of the question's weight (the sum of its words' rarity) that the
 * text answers for: 0 to 1, comparable between questions.
 */
class LexicalIndex {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    private static final int LONGEST_QUESTION = 64;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    LexicalIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(ANALYSIS));
            searchers = new SearcherManager(writer, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Replaces the entries of a passage; {@code numbers} are the names under which {@link #search} gives them back. */
    void put(String passage, Map<Integer, Entry> numbers) {
        List<Document> documents = numbers.entrySet().stream()
                .map(entry -> document(passage, entry.getKey(), entry.getValue()))
                .toList();
        try {
            writer.updateDocuments(new Term("passage", passage), documents);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void remove(String passage) {
        try {
            writer.deleteDocuments(new Term("passage", passage));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What was put or removed is seen by searches from here on. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Document document(String passage, int number, Entry entry) {
        var document = new Document();
        document.add(new StringField("passage", passage, Field.Store.NO));
        document.add(new NumericDocValuesField("number", number));
        String own = field(entry.role(), TextAnalysis.tag(entry.language()));
        String any = field(entry.role(), TextAnalysis.ANY);
        document.add(new TextField(any, entry.text(), Field.Store.NO));
        if (!own.equals(any)) {
            document.add(new TextField(own, entry.text(), Field.Store.NO));
        }
        return document;
    }

    private static String field(Entry.Role role, String tag) {
        return (role == Entry.Role.QUESTION ? "question_" : "body_") + tag;
    }

    /** The distinct terms of a text as texts of this analysis are indexed. */
    Set<String> terms(String tag, String text) {
        return ANALYSIS.terms("body_" + tag, text);
    }

    static CloseReading read(String tag, List<String> sentences) {
        return CloseReading.of(ANALYSIS, tag, sentences);
    }

    /** How rare a term is among the shop's texts. */
    ToDoubleFunction<String> rarity(String tag) {
        return term -> with(tag, term).rarity();
    }

    boolean isSaid(String tag, String term) {
        return with(tag, term).with() > 0;
    }

    private record Spread(long with, long texts) {
        double rarity() {
            return Math.log(1 + (texts - with + 0.5) / (with + 0.5));
        }
    }

    private Spread with(String tag, String word) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                long with = 0;
                long texts = 0;
                for (Entry.Role role : Entry.Role.values()) {
                    var term = new Term(field(role, tag), word);
                    with = Math.max(with, searcher.getIndexReader().docFreq(term));
                    texts = Math.max(texts, searcher.getIndexReader().getDocCount(term.field()));
                }
                return new Spread(with, texts);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The best entries by number. */
    Map<Integer, Double> search(String question, Language language, int limit) {
        var found = new HashMap<Integer, Double>();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                for (String tag : TextAnalysis.tags(language)) {
                    Set<String> terms = ANALYSIS.terms("question_" + tag, question);
                    for (Entry.Role role : Entry.Role.values()) {
                        search(searcher, field(role, tag), terms, limit, found);
                    }
                }
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    private static void search(
            IndexSearcher searcher, String field, Set<String> terms, int limit, Map<Integer, Double> found)
            throws IOException {
        long texts = searcher.getIndexReader().getDocCount(field);
        if (texts == 0) {
            return;
        }
        double weight = 0;
        var query = new BooleanQuery.Builder();
        for (String word : terms.stream().limit(LONGEST_QUESTION).toList()) {
            var term = new Term(field, word);
            long with = searcher.getIndexReader().docFreq(term);
            weight += Math.log(1 + (texts - with + 0.5) / (with + 0.5));
            query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
        }
        for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
            found.merge(number(searcher, hit.doc), Math.min(1, hit.score / weight), Math::max);
        }
    }

    private static int number(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var numbers = leaf.reader().getNumericDocValues("number");
        numbers.advance(doc - leaf.docBase);
        return (int) numbers.longValue();
    }
}
