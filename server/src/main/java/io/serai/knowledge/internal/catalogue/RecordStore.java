package io.serai.knowledge.internal.catalogue;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the records of products, each series as one document. */
public interface RecordStore {
    /** Does nothing where it is there already: a person may have named it otherwise. */
    void open(WorkspaceId workspace, UUID series, String name, Language language, Instant at);

    /**
     * Adds passages or replaces what they said; vectors of texts that stayed are kept.
     *
     * @param passages of whole records: what a record has in more languages than here is taken away
     * @return those that read otherwise now, or are gone
     */
    List<UUID> put(WorkspaceId workspace, UUID series, List<Filed> passages, Instant at);

    /** @return the passages that are gone */
    List<UUID> remove(WorkspaceId workspace, UUID series, Collection<String> keys);

    /** @return the passages that are gone */
    List<UUID> close(WorkspaceId workspace, UUID series);

    /** @param id for a new passage; one that is there keeps its own; @param ordinal among the languages of the record, from 0 */
    record Filed(UUID id, String key, int ordinal, String title, String text, Language language) {}
}
