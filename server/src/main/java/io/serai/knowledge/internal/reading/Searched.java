package io.serai.knowledge.internal.reading;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An index of its own, asked as a shop's knowledge is. */
record Searched(ShopIndex index) implements KnowledgeBase {
    @Override
    public List<Found> search(Question question, int limit) {
        return index.search(question.text(), question.language(), limit);
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return index.passage(id);
    }
}
