package io.serai.privacy;

import io.serai.accounts.Agent;
import io.serai.shared.Problem;

/** Says who may do what. Deny by default. */
public interface Permissions {
    boolean may(Agent agent, Permission permission);

    /** @throws Problem FORBIDDEN when the agent may not */
    default void require(Agent agent, Permission permission) {
        if (!may(agent, permission)) {
            throw Problem.forbidden("Your role does not allow this. Ask the owner of the workspace.");
        }
    }
}
