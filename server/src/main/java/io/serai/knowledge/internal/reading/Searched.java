package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Passage;
import io.serai.knowledge.ShopKnowledge;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An index of its own, asked as a shop's knowledge is. */
record Searched(ShopIndex index) implements ShopKnowledge {
    @Override
    public List<Found> search(Question question, int limit) {
        return index.search(question.text(), question.language(), question.asker(), limit);
    }

    @Override
    public List<Passage> variants(WorkspaceId workspace, Passage passage) {
        return index.variants(passage);
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return index.passage(id);
    }

    @Override
    public List<Mention> in(WorkspaceId workspace, String text) {
        return index.products(text);
    }
}
