package io.serai.knowledge.internal;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps uploaded files and what was read from them. */
interface DocumentStore {
    /** @return false when a document of these bytes is there already; then nothing is stored */
    boolean add(WorkspaceId workspace, NewDocument document);

    /** @param sha256 of the original bytes */
    Optional<UUID> documentOf(WorkspaceId workspace, byte[] sha256);

    Optional<Document> document(WorkspaceId workspace, UUID id);

    /** Newest first. */
    List<Document> documents(WorkspaceId workspace);

    /** In the order of the file. */
    List<Piece> pieces(WorkspaceId workspace, UUID document);

    /** @return whether it was there */
    boolean change(WorkspaceId workspace, UUID document, String name, boolean enabled, Instant at);

    void mark(WorkspaceId workspace, UUID document, Document.State state, Optional<String> problem);

    /** With everything that was read from it. */
    boolean remove(WorkspaceId workspace, UUID id);

    /** Its pieces come with it; FAQs that were read from it are saved by themselves, after it. */
    record NewDocument(Document document, byte[] original, byte[] sha256, List<Piece> pieces) {}
}
