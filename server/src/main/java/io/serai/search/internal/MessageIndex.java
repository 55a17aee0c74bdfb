package io.serai.search.internal;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The messages of one workspace on disk, newest first, so that looking for a common word may stop at the first few. Beside them, for each
 * conversation, up to which change of it they reach: the index knows by itself what it lacks, whatever happened since it was last flushed.
 * One thread writes, any number read.
 */
class MessageIndex implements Closeable {
    private static final Sort NEWEST = new Sort(new SortField(MessageDocument.AT, SortField.Type.LONG, true));
    private static final int COUNTED = 1000;
    private static final double BUFFER_MB = 8;
    /** History is taken in at once: larger pieces have to be put together less often. */
    private static final double BUFFER_FOR_HISTORY_MB = 48;

    /** What is compared with all messages is looked for in several parts of the index at a time. */
    private static final Executor SIDE_BY_SIDE = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().daemon().name("message-meaning-", 0).factory());

    private static final double SMALL_MB = 2;
    private static final double MOST_SMALL_MB = 16;
    private static final String REACHED = "reached";
    private static final String CHANGE = "change";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    MessageIndex(Path folder, Words words) throws IOException {
        var merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        writer = new IndexWriter(
                // what a moment brings stays in memory until it is merged or flushed: a handful of messages is not
                // worth a dozen files
                new NRTCachingDirectory(FSDirectory.open(folder), SMALL_MB, MOST_SMALL_MB),
                new IndexWriterConfig(words)
                        .setIndexSort(NEWEST)
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(BUFFER_MB));
        searchers = new SearcherManager(writer, null);
    }

    /** Replaces what was kept of these messages, by nothing where nothing is to be kept, and notes how far their conversations are kept now. */
    void put(Map<MessageId, Optional<Document>> messages, Map<ConversationId, Long> reached) throws IOException {
        for (var message : messages.entrySet()) {
            var id = new Term(MessageDocument.ID, message.getKey().value().toString());
            if (message.getValue().isPresent()) {
                writer.updateDocument(id, message.getValue().get());
            } else {
                writer.deleteDocuments(id);
            }
        }
        note(reached);
        searchers.maybeRefreshBlocking();
    }

    /** Takes in messages of which nothing was kept before, which nobody finds until {@link #show}. */
    void addHistory(Collection<Document> messages, Map<ConversationId, Long> reached) throws IOException {
        writer.getConfig().setRAMBufferSizeMB(BUFFER_FOR_HISTORY_MB);
        for (Document message : messages) {
            writer.addDocument(message);
        }
        note(reached);
    }

    void show() throws IOException {
        writer.getConfig().setRAMBufferSizeMB(BUFFER_MB);
        searchers.maybeRefreshBlocking();
    }

    private void note(Map<ConversationId, Long> reached) throws IOException {
        for (var conversation : reached.entrySet()) {
            String id = conversation.getKey().value().toString();
            var mark = new Document();
            mark.add(new StringField(REACHED, id, Field.Store.YES));
            mark.add(new NumericDocValuesField(CHANGE, conversation.getValue()));
            writer.updateDocument(new Term(REACHED, id), mark);
        }
    }

    /** Takes whole conversations out, and their words out of the files. */
    void remove(Collection<ConversationId> conversations) throws IOException {
        writer.deleteDocuments(
                new TermInSetQuery(MessageDocument.CONVERSATION, terms(conversations)),
                new TermInSetQuery(REACHED, terms(conversations)));
        writer.forceMergeDeletes();
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    void flush() throws IOException {
        writer.commit();
    }

    boolean unflushed() {
        return writer.hasUncommittedChanges();
    }

    /** How far each of these conversations is kept; 0 where nothing is. */
    Map<ConversationId, Long> reached(Collection<ConversationId> conversations) throws IOException {
        var reached = new HashMap<ConversationId, Long>();
        conversations.forEach(conversation -> reached.put(conversation, 0L));
        IndexSearcher searcher = searchers.acquire();
        try {
            var wanted = new TermInSetQuery(REACHED, terms(conversations));
            for (ScoreDoc hit : searcher.search(wanted, Math.max(1, conversations.size())).scoreDocs) {
                reached.put(id(searcher, hit), change(searcher, hit));
            }
        } finally {
            searchers.release(searcher);
        }
        return reached;
    }

    /** The conversations of which something is kept, in slices. */
    List<ConversationId> conversations(Optional<ConversationId> behind, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            String from = behind.map(id -> id.value().toString()).orElse("");
            var found = new ArrayList<ConversationId>();
            var all = MultiTerms.getTerms(searcher.getIndexReader(), REACHED);
            if (all == null) {
                return found;
            }
            var terms = all.iterator();
            if (terms.seekCeil(new BytesRef(from)) == TermsEnum.SeekStatus.END) {
                return found;
            }
            for (BytesRef term = terms.term(); term != null && found.size() < limit; term = terms.next()) {
                if (!term.utf8ToString().equals(from)) {
                    found.add(new ConversationId(UUID.fromString(term.utf8ToString())));
                }
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Where a page ended. */
    record Place(int document, long at) {}

    record Hit(MessageId message, Place place) {}

    /** @param total counted up to a thousand; {@code more} when there are more */
    record Page(List<Hit> hits, long total, boolean more) {}

    Page find(Query query, Optional<Place> behind, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            @SuppressWarnings("NullAway") // the library takes null for the beginning
            FieldDoc after = behind.map(place -> new FieldDoc(
                            Math.min(
                                    place.document(),
                                    Math.max(0, searcher.getIndexReader().maxDoc() - 1)),
                            0,
                            new Object[] {place.at()}))
                    .orElse(null);
            TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(NEWEST, limit, after, COUNTED));
            var hits = new ArrayList<Hit>();
            for (ScoreDoc hit : found.scoreDocs) {
                String id = searcher.storedFields().document(hit.doc).get(MessageDocument.ID);
                long at = (Long) ((FieldDoc) hit).fields[0];
                hits.add(new Hit(new MessageId(UUID.fromString(id)), new Place(hit.doc, at)));
            }
            return new Page(
                    hits,
                    found.totalHits.value(),
                    found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
        } finally {
            searchers.release(searcher);
        }
    }

    /** @param document its place in the index at this moment */
    record Like(int document, double nearness) {}

    record Similar(MessageId message, double nearness) {}

    /** Those that mean nearly the same, the nearest first; the query says among which. */
    List<Similar> like(Query among, byte[] meaning, double least, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            var found = new ArrayList<Similar>();
            var hurried = new IndexSearcher(searcher.getIndexReader(), SIDE_BY_SIDE);
            for (Like like : new Nearest(meaning).among(among, hurried, least, limit)) {
                String id = searcher.storedFields().document(like.document()).get(MessageDocument.ID);
                found.add(new Similar(new MessageId(UUID.fromString(id)), like.nearness()));
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    private static ConversationId id(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        return new ConversationId(
                UUID.fromString(searcher.storedFields().document(hit.doc).get(REACHED)));
    }

    private static long change(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var changes = leaf.reader().getNumericDocValues(CHANGE);
        return changes.advanceExact(hit.doc - leaf.docBase) ? changes.longValue() : 0;
    }

    private static List<BytesRef> terms(Collection<ConversationId> conversations) {
        return conversations.stream()
                .map(conversation -> new BytesRef(conversation.value().toString()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
