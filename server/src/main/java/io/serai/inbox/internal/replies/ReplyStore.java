package io.serai.inbox.internal.replies;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Canned replies; an owner (or the shop) has each shortcut once. */
interface ReplyStore {
    /** The shop's and this agent's own, by shortcut. */
    List<CannedReply> of(WorkspaceId workspace, AgentId agent);

    Optional<CannedReply> find(WorkspaceId workspace, UUID id);

    /** Adds or replaces it; false when the shortcut is another's. */
    boolean put(WorkspaceId workspace, CannedReply reply, Instant now);

    void remove(WorkspaceId workspace, UUID id);
}
