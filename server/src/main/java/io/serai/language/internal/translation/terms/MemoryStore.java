package io.serai.language.internal.translation.terms;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sentences that people put right; of a sentence and a language the last word counts. And what was translated lately. */
public interface MemoryStore {
    void put(WorkspaceId workspace, Remembered remembered, Instant at);

    List<Remembered> find(WorkspaceId workspace, Language to, Collection<byte[]> fingerprints);

    /** @param words that both sides together contain; empty: all. The newest first. */
    List<Remembered> list(WorkspaceId workspace, String words, int limit);

    /** @return whether there was one */
    boolean change(WorkspaceId workspace, UUID id, String target, Instant at);

    void remove(WorkspaceId workspace, UUID id);

    void used(WorkspaceId workspace, Collection<UUID> ids);

    long count(WorkspaceId workspace);
}
