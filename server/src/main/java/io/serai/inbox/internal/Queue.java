package io.serai.inbox.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.inbox.PresenceChanged;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Assigns waiting conversations. One drain at a time per workspace, and each assignment is conditional on the conversation still waiting: two
 * never get the same one.
 */
@Component
class Queue implements Inbox {
    private static final int BATCH = 100;

    private final PresenceStore presences;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Channels channels;
    private final ApplicationEventPublisher audience;
    private final Clock clock;
    private final Map<WorkspaceId, ReentrantLock> drains = new ConcurrentHashMap<>();

    Queue(
            PresenceStore presences,
            Conversations conversations,
            Accounts accounts,
            Channels channels,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.presences = presences;
        this.conversations = conversations;
        this.accounts = accounts;
        this.channels = channels;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public boolean staffed(WorkspaceId workspace) {
        return presences.present(workspace).containsValue(Presence.ONLINE);
    }

    @Override
    public boolean staffed(ChannelAccount account) {
        Team team = Team.of(account);
        return presences.present(account.workspace()).entrySet().stream()
                .anyMatch(one -> one.getValue() == Presence.ONLINE && team.has(one.getKey()));
    }

    @Override
    public Map<AgentId, Presence> presences(WorkspaceId workspace) {
        return presences.present(workspace);
    }

    @Override
    public void drain(WorkspaceId workspace) {
        if (!staffed(workspace)) {
            return;
        }
        ReentrantLock one = drains.computeIfAbsent(workspace, fresh -> new ReentrantLock());
        one.lock();
        try {
            assignWaiting(workspace);
        } finally {
            one.unlock();
        }
    }

    private void assignWaiting(WorkspaceId workspace) {
        Map<Agent, Integer> room = room(workspace);
        Map<ChannelAccountId, Team> teams = teams(workspace);
        for (Conversation waiting : conversations.waiting(workspace, BATCH)) {
            Optional<Agent> taker = leastLoaded(room, teams.getOrDefault(waiting.account(), Team.EVERYONE));
            if (taker.isPresent() && give(waiting, taker.get())) {
                room.merge(taker.get(), -1, Integer::sum);
            }
        }
    }

    private Map<ChannelAccountId, Team> teams(WorkspaceId workspace) {
        return channels.accounts(workspace).stream().collect(Collectors.toMap(ChannelAccount::id, Team::of));
    }

    private boolean give(Conversation waiting, Agent agent) {
        return conversations
                .handOverIf(
                        waiting.workspace(),
                        waiting.id(),
                        new Owner.Queue(),
                        new Owner.Human(agent.id()),
                        new Notice(
                                Notice.Kind.ASSIGNED,
                                Map.of("agent", agent.id().value().toString(), "by", "system")))
                .isPresent();
    }

    /** How many more each agent who is online can take. */
    private Map<Agent, Integer> room(WorkspaceId workspace) {
        Map<AgentId, Presence> present = presences.present(workspace);
        var open = new HashMap<AgentId, Integer>();
        for (Load load : conversations.loads(workspace)) {
            open.put(load.agent(), load.open());
        }
        var room = new HashMap<Agent, Integer>();
        for (Agent agent : accounts.agents(workspace)) {
            if (agent.active() && present.get(agent.id()) == Presence.ONLINE) {
                room.put(agent, agent.capacity() - open.getOrDefault(agent.id(), 0));
            }
        }
        return room;
    }

    /** Who has the most room, of those who have any; by name where they are alike. */
    private static Optional<Agent> leastLoaded(Map<Agent, Integer> room, Team team) {
        return room.entrySet().stream()
                .filter(entry -> team.has(entry.getKey().id()))
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<Agent, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    @Override
    public void returned(Conversation conversation) {
        if (conversation.owner() instanceof Owner.Human(var agent)
                && !presences.present(conversation.workspace()).containsKey(agent)) {
            backToQueue(conversation, agent);
        }
        drain(conversation.workspace());
    }

    @Override
    public void presence(WorkspaceId workspace, AgentId agent, Presence presence) {
        presences.set(workspace, agent, presence, clock.instant());
        audience.publishEvent(new PresenceChanged(workspace, agent, presence));
        switch (presence) {
            case ONLINE -> drain(workspace);
            case BUSY -> {}
            case OFFLINE -> returnToQueue(workspace, agent);
        }
    }

    private void returnToQueue(WorkspaceId workspace, AgentId agent) {
        List<Conversation> left = conversations.ownedBy(workspace, agent);
        for (Conversation conversation : left) {
            backToQueue(conversation, agent);
        }
        if (!left.isEmpty()) {
            drain(workspace);
        }
    }

    private void backToQueue(Conversation conversation, AgentId agent) {
        conversations.handOverIf(
                conversation.workspace(),
                conversation.id(),
                new Owner.Human(agent),
                new Owner.Queue(),
                new Notice(
                        Notice.Kind.RETURNED_TO_QUEUE,
                        Map.of("agent", agent.value().toString(), "by", "system")));
    }
}
