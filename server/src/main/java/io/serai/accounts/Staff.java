package io.serai.accounts;

import io.serai.shared.Language;
import io.serai.shared.Secret;
import java.time.ZoneId;
import java.util.Optional;

/** Changes to workspaces and the people in them, with the rules on who may change whom. */
public interface Staff {
    /** Whether nobody has set this server up yet. */
    boolean needsSetup();

    /**
     * The first workspace with its owner.
     *
     * @throws io.serai.shared.Problem CONFLICT once there is one, INVALID for a weak password or what is not an email address
     */
    Agent found(Founding founding);

    /** @throws io.serai.shared.Problem FORBIDDEN when {@code by} may not give that role, CONFLICT when the email is taken */
    Agent add(Agent by, NewAgent agent);

    /**
     * Changes what is present.
     *
     * @throws io.serai.shared.Problem FORBIDDEN when {@code by} may not change this person or give that role, CONFLICT when the workspace
     *     would be left without an owner
     */
    Agent change(Agent by, AgentId id, AgentChange change);

    /**
     * A person changes their own name, language or password.
     *
     * @throws io.serai.shared.Problem INVALID when a new password comes without the right current one, TOO_MANY_REQUESTS after too many
     *     wrong ones
     */
    Agent changeOwn(Agent self, OwnChange change);

    Workspace change(Workspace changed);

    record Founding(String workspaceName, String name, String email, Secret password, Language language, ZoneId zone) {}

    record NewAgent(String name, String email, Role role, Secret password, int capacity, Language language) {}

    record AgentChange(
            Optional<String> name,
            Optional<Role> role,
            Optional<Integer> capacity,
            Optional<Boolean> active,
            Optional<Secret> password,
            Optional<Language> language) {
        /** Whether open sessions of the person must end. */
        public boolean endsSessions() {
            return password.isPresent() || active.filter(it -> !it).isPresent();
        }
    }

    record OwnChange(
            Optional<String> name,
            Optional<Language> language,
            Optional<Secret> currentPassword,
            Optional<Secret> newPassword) {}
}
