package io.serai.inbox.internal.routing;

import io.serai.accounts.Abilities;
import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Teams;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is online, and how much each has already. */
@Component
class Roster {
    private final Accounts accounts;
    private final Teams teams;
    private final Conversations conversations;
    private final RoutingStore store;

    Roster(Accounts accounts, Teams teams, Conversations conversations, RoutingStore store) {
        this.accounts = accounts;
        this.teams = teams;
        this.conversations = conversations;
        this.store = store;
    }

    Map<AgentId, Free> online(WorkspaceId workspace, Set<AgentId> online) {
        Map<AgentId, Load> loads = loads(workspace);
        Map<AgentId, Abilities> abilities = teams.abilities(workspace);
        Map<AgentId, Instant> turns = store.turns(workspace);
        var free = new HashMap<AgentId, Free>();
        for (Agent agent : accounts.agents(workspace)) {
            if (agent.active() && online.contains(agent.id())) {
                free.put(
                        agent.id(),
                        Free.of(
                                agent,
                                abilities.getOrDefault(agent.id(), Abilities.NONE),
                                Optional.ofNullable(loads.get(agent.id())),
                                Optional.ofNullable(turns.get(agent.id()))));
            }
        }
        return free;
    }

    /** Counted anew: somebody may have been given something since. */
    boolean hasRoom(Free before, ChannelKind channel) {
        Load load = loads(before.agent().workspace()).get(before.id());
        return Free.of(before.agent(), before.abilities(), Optional.ofNullable(load), before.lastTurn())
                .hasRoom(channel);
    }

    private Map<AgentId, Load> loads(WorkspaceId workspace) {
        return conversations.loads(workspace).stream().collect(Collectors.toMap(Load::agent, Function.identity()));
    }
}
