package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where policies, and what routing remembers, are kept. */
public interface RoutingStore {
    Map<Policy.Scope, Policy> policies(WorkspaceId workspace);

    void keep(WorkspaceId workspace, Policy.Scope scope, Policy policy);

    void remove(WorkspaceId workspace, Policy.Scope scope);

    /** Those that something is remembered of. */
    Map<ConversationId, Route> routes(WorkspaceId workspace, Collection<ConversationId> conversations);

    /** A person sends it to a team; empty: to nobody's in particular. */
    void send(WorkspaceId workspace, ConversationId conversation, Optional<TeamId> team);

    /** Somebody has it now. */
    void given(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant at);

    /** They did not answer in the wait that began then. */
    void passed(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant wait);

    /** When each was given a conversation last. */
    Map<AgentId, Instant> turns(WorkspaceId workspace);

    /** One at a time in a workspace, whatever process it runs in, as one transaction. */
    <T> T alone(WorkspaceId workspace, Supplier<T> steps);
}
