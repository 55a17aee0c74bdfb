package io.serai.accounts.internal;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where workspaces and agents are kept. Three questions are asked before a workspace is known: is there any, which, and whose email is this. */
interface AccountsStore {
    boolean isEmpty();

    List<Workspace> workspaces();

    /** @return false when a workspace had been founded before; then nothing is stored */
    boolean found(Workspace workspace, Agent owner, String passwordHash, Instant at);

    Optional<Login> login(String email);

    Optional<Workspace> workspace(WorkspaceId id);

    void change(Workspace changed);

    Optional<Agent> agent(WorkspaceId workspace, AgentId id);

    List<Agent> agents(WorkspaceId workspace);

    /** @return false when the email is taken */
    boolean add(Agent agent, String passwordHash, Instant at);

    /** @return false when the workspace would be left without an active owner; then nothing is changed */
    boolean change(Agent changed);

    Optional<String> passwordHash(WorkspaceId workspace, AgentId id);

    void password(WorkspaceId workspace, AgentId id, String passwordHash);

    /** Who has an email, and what to check the password against. */
    record Login(Agent agent, String passwordHash) {
        @Override
        public String toString() {
            return "Login[" + agent.id() + "]";
        }
    }
}
