package io.serai.knowledge.internal;

import io.serai.knowledge.Passage;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.models.Embedder;
import io.serai.shared.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The knowledge of each workspace in memory, read from the store when it is first asked for and kept up with every change. */
@Component
class Retrieval implements ShopKnowledge {
    private final IndexStore store;
    private final Embedder embedder;
    private final Map<WorkspaceId, ShopIndex> shops = new ConcurrentHashMap<>();

    Retrieval(IndexStore store, Embedder embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    @Override
    public List<Found> search(Question question, int limit) {
        return shop(question.workspace()).search(question.text(), question.language(), question.asker(), limit);
    }

    @Override
    public List<Passage> variants(WorkspaceId workspace, Passage passage) {
        return shop(workspace).variants(passage);
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return shop(workspace).passage(id);
    }

    @Override
    public List<Mention> in(WorkspaceId workspace, String text) {
        return shop(workspace).products(text);
    }

    private ShopIndex shop(WorkspaceId workspace) {
        return shops.computeIfAbsent(workspace, wanted -> {
            var shop = new ShopIndex(embedder);
            shop.put(store.searchable(wanted));
            return shop;
        });
    }

    /** Waits for a shop that is just being read: what it read may be older than the change. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(KnowledgeChanged change) {
        shops.computeIfPresent(change.workspace(), (workspace, shop) -> {
            var found = store.searchable(workspace, change.passages());
            var gone = new HashSet<>(change.passages());
            found.forEach(indexed -> gone.remove(indexed.passage().id()));
            shop.remove(gone);
            shop.put(found);
            return shop;
        });
    }
}
