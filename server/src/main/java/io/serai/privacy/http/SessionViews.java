package io.serai.privacy.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.privacy.internal.factor.TwoFactorRule;
import io.serai.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a browser is told about the one who signed in. */
@Component
class SessionViews {
    private final Accounts accounts;
    private final Permissions permissions;
    private final TwoFactorRule rule;

    SessionViews(Accounts accounts, Permissions permissions, TwoFactorRule rule) {
        this.rule = rule;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    SessionView of(Agent agent) {
        List<Permission> allowed = Stream.of(Permission.values())
                .filter(permission -> permissions.may(agent, permission))
                .toList();
        return new SessionView(
                AgentView.of(agent), accounts.workspace(agent.workspace()), allowed, rule.missing(agent));
    }

    /** @param factorMissing the workspace asks for a second factor: until there is one, it can be set up and nothing else be done */
    record SessionView(AgentView agent, Workspace workspace, List<Permission> permissions, boolean factorMissing) {}

    record AgentView(
            AgentId id, String name, String email, Role role, Language language, int capacity, boolean active) {
        static AgentView of(Agent agent) {
            return new AgentView(
                    agent.id(),
                    agent.name(),
                    agent.email(),
                    agent.role(),
                    agent.language(),
                    agent.capacity(),
                    agent.active());
        }

        AgentView withEmail(String other) {
            return new AgentView(id, name, other, role, language, capacity, active);
        }
    }
}
