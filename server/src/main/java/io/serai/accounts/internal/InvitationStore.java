package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.Invitations.Invitation;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where invitations are kept, by the hash of their token. */
interface InvitationStore {
    /** Replaces the one to the same address. */
    void add(WorkspaceId workspace, Invitation invitation, byte[] tokenHash, Instant at);

    /** Newest first. */
    List<Invitation> open(WorkspaceId workspace, Instant now);

    void remove(WorkspaceId workspace, UUID id);

    /** The token says whose it is. */
    Optional<Invitation> byToken(byte[] tokenHash, Instant now);

    /** @return false when somebody accepted it meanwhile, or the email is taken; then nothing is changed */
    boolean accept(WorkspaceId workspace, UUID id, Agent agent, String passwordHash, Instant at);
}
