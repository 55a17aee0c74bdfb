package io.serai.knowledge.internal;

import io.serai.knowledge.internal.search.Indexed;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the vectors of all texts, and gives out what is searched. */
interface IndexStore {
    /** The FAQ itself, or the document's FAQs and pieces. */
    List<UUID> passagesOf(WorkspaceId workspace, UUID source);

    /** Texts of an FAQ or document that have no vector yet. */
    List<Unindexed> unindexed(WorkspaceId workspace, UUID source, int limit);

    /** Does nothing when the text has changed since. */
    void index(WorkspaceId workspace, Unindexed text, String space, float[] vector);

    Progress progress(WorkspaceId workspace, UUID source);

    /** How many texts of the workspace have no vector yet. */
    long waiting(WorkspaceId workspace);

    /** Everything that is enabled, as it is searched. */
    List<Indexed> searchable(WorkspaceId workspace);

    /** The same for these passages; those that are gone or disabled are missing in the answer. */
    List<Indexed> searchable(WorkspaceId workspace, Collection<UUID> passages);

    record Unindexed(UUID passage, int ordinal, Language language, String title, String body) {
        /** What the vector is made of. */
        String text() {
            return title.isEmpty() ? body : title + "\n" + body;
        }
    }

    record Progress(int done, int total) {}
}
