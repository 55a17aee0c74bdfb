package io.serai.knowledge.internal;

import io.serai.knowledge.ProductRecords;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.internal.catalogue.ShopProducts;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.language.internal.RealLanguages;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.WorkspaceId;
import io.serai.work.RecordingWork;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** The whole of knowledge in memory, for tests of those who feed it; indexed when a test says so. */
public final class FreshKnowledge {
    private final InMemoryKnowledge stores = new InMemoryKnowledge();
    private final RecordingWork work = new RecordingWork();
    private final Retrieval retrieval = new Retrieval(stores.index, RealEmbedder.shared());
    private final ApplicationEventPublisher events = this::hear;
    private final Indexing indexing = new Indexing(stores.index, stores.documents, RealEmbedder.shared(), events);

    private void hear(Object event) {
        if (event instanceof KnowledgeChanged change) {
            retrieval.changed(change);
        }
    }

    public ProductRecords records() {
        return new ShopProducts(
                stores.records,
                new FileReader(RealLanguages.shared()),
                work,
                TransactionOperations.withoutTransaction(),
                events,
                Clock.systemUTC());
    }

    public ShopKnowledge knowledge() {
        return retrieval;
    }

    /** @return how many texts had no vector yet */
    public long index(WorkspaceId workspace) {
        long waiting = stores.index.waiting(workspace);
        work.taken().forEach(job -> indexing.run(workspace, (IndexKnowledge) job));
        return waiting;
    }
}
