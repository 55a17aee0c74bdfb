package io.serai.knowledge;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the shop knows. */
public interface KnowledgeBase {
    /** The passages that may answer, best first. Fast: no database on this path. */
    List<Found> search(Question question, int limit);

    /** One passage, as long as it is there and enabled: what a tapped choice stands for. Fast, like {@link #search}. */
    Optional<Passage> passage(WorkspaceId workspace, UUID id);

    /** The passages that answer the same question for others: of other countries, or of no country in particular. */
    default List<Passage> variants(WorkspaceId workspace, Passage passage) {
        return List.of();
    }

    /** @param asker what does not hold for them is not found; of what does, the most particular */
    record Question(WorkspaceId workspace, String text, Language language, Validity.Asker asker) {
        public Question(WorkspaceId workspace, String text, Language language) {
            this(workspace, text, language, Validity.Asker.ANYBODY);
        }
    }

    /**
     * @param score calibrated: how likely this passage answers the question, 0 to 1
     * @param words the lexical part, 0 to 1
     * @param meaning the semantic part, 0 to 1
     */
    record Found(Passage passage, double score, double words, double meaning) {}
}
