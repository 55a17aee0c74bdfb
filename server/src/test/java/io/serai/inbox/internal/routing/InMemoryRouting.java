package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The twin. */
class InMemoryRouting implements RoutingStore {
    private record Turn(WorkspaceId workspace, Instant at) {}

    private record Kept(WorkspaceId workspace, Route route) {}

    private final Map<WorkspaceId, Map<Policy.Scope, Policy>> policies = new HashMap<>();
    private final Map<ConversationId, Kept> routes = new HashMap<>();
    private final Map<AgentId, Turn> turns = new HashMap<>();

    @Override
    public synchronized Map<Policy.Scope, Policy> policies(WorkspaceId workspace) {
        return Map.copyOf(policies.getOrDefault(workspace, Map.of()));
    }

    @Override
    public synchronized void keep(WorkspaceId workspace, Policy.Scope scope, Policy policy) {
        policies.computeIfAbsent(workspace, fresh -> new HashMap<>()).put(scope, policy);
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, Policy.Scope scope) {
        policies.getOrDefault(workspace, new HashMap<>()).remove(scope);
    }

    @Override
    public synchronized Map<ConversationId, Route> routes(
            WorkspaceId workspace, Collection<ConversationId> conversations) {
        var found = new HashMap<ConversationId, Route>();
        routes.forEach((id, kept) -> {
            if (kept.workspace().equals(workspace) && conversations.contains(id)) {
                found.put(id, kept.route());
            }
        });
        return found;
    }

    private void change(WorkspaceId workspace, ConversationId id, UnaryOperator<Route> change) {
        routes.compute(
                id, (known, kept) -> new Kept(workspace, change.apply(kept == null ? Route.NONE : kept.route())));
    }

    @Override
    public synchronized void send(WorkspaceId workspace, ConversationId conversation, Optional<TeamId> team) {
        change(workspace, conversation, it -> new Route(team, it.last(), it.givenAt(), Set.of(), Optional.empty()));
    }

    @Override
    public synchronized void given(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant at) {
        turns.put(agent, new Turn(workspace, at));
        change(
                workspace,
                conversation,
                it -> new Route(it.team(), Optional.of(agent), Optional.of(at), it.passed(), it.passedWait()));
    }

    @Override
    public synchronized void passed(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant wait) {
        change(workspace, conversation, it -> {
            var passed = new HashSet<AgentId>(it.passedWait().equals(Optional.of(wait)) ? it.passed() : Set.of());
            passed.add(agent);
            return new Route(it.team(), it.last(), it.givenAt(), passed, Optional.of(wait));
        });
    }

    @Override
    public synchronized Map<AgentId, Instant> turns(WorkspaceId workspace) {
        var here = new HashMap<AgentId, Instant>();
        turns.forEach((agent, turn) -> {
            if (turn.workspace().equals(workspace)) {
                here.put(agent, turn.at());
            }
        });
        return here;
    }

    @Override
    public synchronized <T> T alone(WorkspaceId workspace, Supplier<T> steps) {
        return steps.get();
    }
}
