package io.serai.privacy.internal;

import static io.serai.privacy.Permission.MANAGE_WORKSPACE;
import static io.serai.privacy.Permission.READ_CONVERSATIONS;
import static io.serai.privacy.Permission.REPLY;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.privacy.Delegate;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class RolePermissions implements Permissions {
    @Override
    public boolean may(Agent agent, Permission permission) {
        return agent.active() && of(agent.role()).contains(permission) && lent(agent, permission);
    }

    /** Who acts for an agent may not do all that the agent may. */
    private static boolean lent(Agent agent, Permission permission) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof Delegate delegate)
                || !delegate.agent().equals(agent.id())
                || delegate.permissions().contains(permission);
    }

    private static Set<Permission> of(Role role) {
        return switch (role) {
            case OWNER -> EnumSet.allOf(Permission.class);
            case ADMIN -> EnumSet.complementOf(EnumSet.of(MANAGE_WORKSPACE));
            case AGENT -> EnumSet.of(READ_CONVERSATIONS, REPLY);
        };
    }
}
