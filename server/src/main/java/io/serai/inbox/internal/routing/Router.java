package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.channels.ChannelAccount;
import io.serai.contacts.ContactId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Gives waiting conversations to people: those who must not wait first, then the longest waiting. */
@Component
public class Router {
    private static final int BATCH = 500;

    private final Conversations conversations;
    private final RoutingStore store;
    private final Targets targets;
    private final Roster roster;
    private final Giving giving;
    /** One drain at a time in this process; across processes each single gift is guarded. */
    private final Map<WorkspaceId, ReentrantLock> drains = new ConcurrentHashMap<>();

    Router(Conversations conversations, RoutingStore store, Targets targets, Roster roster, Giving giving) {
        this.conversations = conversations;
        this.store = store;
        this.targets = targets;
        this.roster = roster;
        this.giving = giving;
    }

    public void drain(WorkspaceId workspace, Set<AgentId> online) {
        ReentrantLock one = drains.computeIfAbsent(workspace, fresh -> new ReentrantLock());
        one.lock();
        try {
            List<Conversation> waiting = new ArrayList<>(conversations.waiting(workspace, BATCH));
            if (!waiting.isEmpty()) {
                waiting.sort(Need.ORDER);
                give(workspace, waiting, online);
            }
        } finally {
            one.unlock();
        }
    }

    private void give(WorkspaceId workspace, List<Conversation> waiting, Set<AgentId> online) {
        Targets.Plan plan = targets.of(workspace);
        Map<ConversationId, Route> routes =
                store.routes(workspace, waiting.stream().map(Conversation::id).toList());
        Map<AgentId, Free> free = roster.online(workspace, online);
        for (Conversation one : waiting) {
            if (free.values().stream().noneMatch(person -> person.room() > 0)) {
                return;
            }
            if (give(one, routes.getOrDefault(one.id(), Route.NONE), plan, free)) {
                free = roster.online(workspace, online);
            }
        }
    }

    private boolean give(Conversation waiting, Route route, Targets.Plan plan, Map<AgentId, Free> free) {
        Optional<Team> team = plan.team(waiting, route);
        Policy policy = plan.policy(waiting.account(), team);
        Need need = Need.of(
                waiting,
                plan.people(waiting.account(), team),
                policy.sticky() ? last(waiting, route) : Optional.empty(),
                route.passedBy(waiting));
        return Choosing.taker(need, policy, free.values())
                .filter(taker -> giving.give(waiting, taker, policy))
                .isPresent();
    }

    /** What somebody has who takes nothing any more; what they were being given at this moment is among it. */
    public List<Conversation> left(WorkspaceId workspace, AgentId agent) {
        return store.alone(workspace, () -> conversations.ownedBy(workspace, agent));
    }

    /** Who had this conversation last; else who had another one of the same customer. */
    private Optional<AgentId> last(Conversation waiting, Route route) {
        return route.last().or(() -> lastOf(waiting.workspace(), waiting.contact()));
    }

    private Optional<AgentId> lastOf(WorkspaceId workspace, ContactId contact) {
        List<ConversationId> all = conversations.ofContact(workspace, contact).stream()
                .map(Conversation::id)
                .toList();
        return store.routes(workspace, all).values().stream()
                .filter(route -> route.last().isPresent() && route.givenAt().isPresent())
                .max((one, other) ->
                        one.givenAt().orElseThrow().compareTo(other.givenAt().orElseThrow()))
                .flatMap(Route::last);
    }

    /** Whose each of these is; those of nobody in particular are absent. */
    public Map<ConversationId, TeamId> teams(WorkspaceId workspace, List<Conversation> waiting) {
        Targets.Plan plan = targets.of(workspace);
        Map<ConversationId, Route> routes =
                store.routes(workspace, waiting.stream().map(Conversation::id).toList());
        var teams = new HashMap<ConversationId, TeamId>();
        waiting.forEach(one -> plan.team(one, routes.getOrDefault(one.id(), Route.NONE))
                .ifPresent(team -> teams.put(one.id(), team.id())));
        return teams;
    }

    /** Whether anybody of these may take what comes in through this account. */
    public boolean staffed(ChannelAccount account, Set<AgentId> online) {
        if (online.isEmpty()) {
            return false;
        }
        Targets.Plan plan = targets.of(account.workspace());
        Set<AgentId> people = plan.people(account.id(), plan.ofAccount(account.id()));
        return people.isEmpty() || online.stream().anyMatch(people::contains);
    }

    /** Which number somebody would be who begins to wait now; empty when they need not wait, nobody is there, or nobody wants it told. */
    public Optional<Integer> place(ChannelAccount account, Optional<String> teamName, Set<AgentId> online) {
        if (online.isEmpty()) {
            return Optional.empty();
        }
        Targets.Plan plan = targets.of(account.workspace());
        Optional<Team> team = plan.named(teamName).or(() -> plan.ofAccount(account.id()));
        Set<AgentId> people = plan.people(account.id(), team);
        List<Free> there = roster.online(account.workspace(), online).values().stream()
                .filter(one -> people.isEmpty() || people.contains(one.id()))
                .toList();
        boolean waits = !there.isEmpty() && there.stream().noneMatch(one -> one.hasRoom(account.kind()));
        return waits && plan.policy(account.id(), team).tellsPlace()
                ? Optional.of(1 + before(account.workspace(), plan, team))
                : Optional.empty();
    }

    private int before(WorkspaceId workspace, Targets.Plan plan, Optional<Team> team) {
        List<Conversation> waiting = conversations.waiting(workspace, BATCH);
        Map<ConversationId, Route> routes =
                store.routes(workspace, waiting.stream().map(Conversation::id).toList());
        return (int) waiting.stream()
                .filter(one -> plan.team(one, routes.getOrDefault(one.id(), Route.NONE))
                        .equals(team))
                .count();
    }
}
