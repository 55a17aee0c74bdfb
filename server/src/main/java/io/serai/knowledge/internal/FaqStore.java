package io.serai.knowledge.internal;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps FAQs. */
interface FaqStore {
    /** Adds or replaces; texts that stayed the same keep their vectors. */
    void save(WorkspaceId workspace, Faq faq);

    Optional<Faq> faq(WorkspaceId workspace, UUID id);

    /** Newest first, those before {@code before}, whose questions or answers contain the text whatever the case. */
    List<Faq> faqs(WorkspaceId workspace, String containing, Optional<UUID> before, int limit);

    long count(WorkspaceId workspace, String containing);

    /** @return whether it was there */
    boolean enable(WorkspaceId workspace, UUID id, boolean enabled, Instant at);

    boolean remove(WorkspaceId workspace, UUID id);
}
