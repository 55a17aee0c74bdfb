package io.serai.privacy.internal.passkeys;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where passkeys are kept: their public halves. */
public interface PasskeyStore {
    /** @return false when somebody has it already */
    boolean add(WorkspaceId workspace, AgentId agent, Kept passkey);

    Optional<Kept> find(WorkspaceId workspace, AgentId agent, PasskeyId id);

    /** The oldest first. */
    List<Kept> of(WorkspaceId workspace, AgentId agent);

    /** @return false when there is no such passkey */
    boolean rename(WorkspaceId workspace, AgentId agent, PasskeyId id, String name);

    void used(WorkspaceId workspace, AgentId agent, PasskeyId id, Use use);

    /** @return false when there is no such passkey */
    boolean remove(WorkspaceId workspace, AgentId agent, PasskeyId id);

    void removeAll(WorkspaceId workspace, AgentId agent);

    /** @param credential as WebAuthn writes attested credential data */
    record Kept(
            PasskeyId id,
            String name,
            byte[] credential,
            boolean backupEligible,
            Use use,
            Instant createdAt,
            Optional<Instant> lastUsedAt) {}

    /** What the authenticator said when it was used last. */
    record Use(long signCount, boolean backedUp, Instant at) {}
}
