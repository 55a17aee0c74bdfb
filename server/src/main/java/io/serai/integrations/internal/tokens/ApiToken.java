package io.serai.integrations.internal.tokens;

import io.serai.accounts.AgentId;
import io.serai.privacy.Delegate;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Leave for a program to act for an agent. Of the token itself only a hash is kept.
 *
 * @param agent for whom it acts: what it writes is theirs, and it may do no more than they may
 * @param hint its last characters, by which a person recognises it
 */
public record ApiToken(
        WorkspaceId workspace,
        UUID id,
        String name,
        AgentId agent,
        AgentId madeBy,
        Set<Scope> scopes,
        String hint,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {
    private static final int LONGEST_NAME = 60;

    public ApiToken {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("A token's name has 1 to " + LONGEST_NAME + " characters: say what uses it.");
        }
        if (scopes.isEmpty()) {
            throw Problem.invalid("Choose what the token may do.");
        }
        scopes = Set.copyOf(scopes);
    }

    boolean opensAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    public Delegate delegate() {
        return new Delegate(workspace, agent, Scope.permissions(EnumSet.copyOf(scopes)));
    }
}
