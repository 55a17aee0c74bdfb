package io.serai.accounts;

import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks people to join a workspace: a link that works once, for a week, for one address. */
public interface Invitations {
    /**
     * A new one; one that was sent to the same address before stops working.
     *
     * @throws io.serai.shared.Problem FORBIDDEN when {@code by} may not give that role, CONFLICT when the email belongs to somebody already
     */
    Sent invite(Agent by, String email, Role role, Set<TeamId> teams);

    /** Those that may still be accepted, newest first. */
    List<Invitation> open(WorkspaceId workspace);

    void withdraw(WorkspaceId workspace, UUID id);

    /** @throws io.serai.shared.Problem NOT_FOUND when it was accepted, withdrawn, or is too old */
    Invitation look(Secret token);

    /**
     * Makes the invited person an agent, once.
     *
     * @throws io.serai.shared.Problem NOT_FOUND as in {@link #look}, INVALID for a weak password
     */
    Agent accept(Secret token, String name, Secret password, Language language);

    record Invitation(
            WorkspaceId workspace,
            UUID id,
            String email,
            Role role,
            Set<TeamId> teams,
            AgentId invitedBy,
            Instant expiresAt) {
        public Invitation {
            teams = Set.copyOf(teams);
        }
    }

    /** The only time that the token is told. */
    record Sent(Invitation invitation, Secret token) {}
}
