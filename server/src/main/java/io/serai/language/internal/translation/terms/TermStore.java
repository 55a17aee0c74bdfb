package io.serai.language.internal.translation.terms;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A workspace's glossary; a term is there once, whatever its capitals. */
public interface TermStore {
    List<Term> all(WorkspaceId workspace);

    /** Adds or replaces it; false when the word is another term's. */
    boolean put(WorkspaceId workspace, Term term, Instant at);

    void remove(WorkspaceId workspace, UUID id);
}
