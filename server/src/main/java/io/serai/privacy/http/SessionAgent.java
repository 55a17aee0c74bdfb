package io.serai.privacy.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Delegate;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.privacy.http.Sessions.SignedIn;
import io.serai.shared.Problem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the agent anew on each question, so that a change of role counts at once. */
@Component
class SessionAgent implements CurrentAgent {
    private final Accounts accounts;
    private final Permissions permissions;

    SessionAgent(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    @Override
    public Agent agent() {
        return signedIn()
                .flatMap(signedIn -> accounts.agent(signedIn.workspace(), signedIn.agent()))
                .filter(Agent::active)
                .orElseThrow(() -> Problem.unauthenticated("You are signed out. Sign in to go on."));
    }

    @Override
    public Agent require(Permission permission) {
        Agent agent = agent();
        permissions.require(agent, permission);
        return agent;
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case null -> Optional.empty();
            case SignedIn signedIn -> Optional.of(signedIn);
            case Delegate delegate -> Optional.of(new SignedIn(delegate.workspace(), delegate.agent()));
            default -> Optional.empty();
        };
    }
}
