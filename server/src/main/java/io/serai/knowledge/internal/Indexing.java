package io.serai.knowledge.internal;

import io.serai.knowledge.IndexingProgressed;
import io.serai.knowledge.internal.IndexStore.Progress;
import io.serai.knowledge.internal.IndexStore.Unindexed;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Computes vectors, a few texts at a time, so that it can be stopped anywhere and goes on where it was. */
@Component
class Indexing implements JobHandler<IndexKnowledge> {
    private static final int AT_A_TIME = 16;

    private final IndexStore index;
    private final DocumentStore documents;
    private final Embedder embedder;
    private final ApplicationEventPublisher events;

    Indexing(IndexStore index, DocumentStore documents, Embedder embedder, ApplicationEventPublisher events) {
        this.index = index;
        this.documents = documents;
        this.embedder = embedder;
        this.events = events;
    }

    @Override
    public Class<IndexKnowledge> handles() {
        return IndexKnowledge.class;
    }

    @Override
    public void run(WorkspaceId workspace, IndexKnowledge job) {
        documents.mark(workspace, job.source(), Document.State.INDEXING, Optional.empty());
        List<Unindexed> texts = index.unindexed(workspace, job.source(), AT_A_TIME);
        while (!texts.isEmpty()) {
            index(workspace, texts);
            announce(workspace, job, texts);
            texts = index.unindexed(workspace, job.source(), AT_A_TIME);
        }
        documents.mark(workspace, job.source(), Document.State.READY, Optional.empty());
    }

    private void index(WorkspaceId workspace, List<Unindexed> texts) {
        for (Unindexed text : texts) {
            Space space = embedder.spaceFor(text.language());
            index.index(workspace, text, space.name(), embedder.embed(space, text.text()));
        }
    }

    private void announce(WorkspaceId workspace, IndexKnowledge job, List<Unindexed> texts) {
        events.publishEvent(new KnowledgeChanged(
                workspace, texts.stream().map(Unindexed::passage).distinct().toList()));
        Progress progress = index.progress(workspace, job.source());
        events.publishEvent(new IndexingProgressed(workspace, job.source(), progress.done(), progress.total()));
    }

    @Override
    public void gaveUp(WorkspaceId workspace, IndexKnowledge job) {
        documents.mark(
                workspace,
                job.source(),
                Document.State.FAILED,
                Optional.of("Indexing failed. It is found by its words only; retry it among the failures."));
    }

    /** @param vectors of the questions, then of the answers */
    static Indexed indexed(Faq faq, List<Optional<float[]>> vectors) {
        var entries = new ArrayList<Entry>();
        for (var question : faq.questions()) {
            entries.add(
                    new Entry(Entry.Role.QUESTION, question.language(), question.text(), vectors.get(entries.size())));
        }
        for (var answer : faq.answers()) {
            entries.add(new Entry(Entry.Role.BODY, answer.language(), answer.text(), vectors.get(entries.size())));
        }
        return new Indexed(faq.passage(), entries);
    }

    static Indexed indexed(Piece piece, Optional<float[]> vector) {
        return new Indexed(
                piece.passage(), List.of(new Entry(Entry.Role.BODY, piece.language(), piece.searched(), vector)));
    }
}
