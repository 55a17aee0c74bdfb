package io.serai.inbox.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.inbox.PresenceChanged;
import io.serai.inbox.internal.routing.Router;
import io.serai.privacy.AccessEnded;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is there, and what becomes of conversations when somebody comes or goes. Who gets which is the {@link Router}'s. */
@Component
class Queue implements Inbox {
    private final PresenceStore presences;
    private final Router router;
    private final Conversations conversations;
    private final Accounts accounts;
    private final ApplicationEventPublisher audience;
    private final Clock clock;

    Queue(
            PresenceStore presences,
            Router router,
            Conversations conversations,
            Accounts accounts,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.presences = presences;
        this.router = router;
        this.conversations = conversations;
        this.accounts = accounts;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public boolean staffed(WorkspaceId workspace) {
        return !online(workspace).isEmpty();
    }

    @Override
    public boolean staffed(ChannelAccount account) {
        return router.staffed(account, online(account.workspace()));
    }

    @Override
    public Optional<Integer> place(ChannelAccount account, Optional<String> team) {
        return router.place(account, team, online(account.workspace()));
    }

    private Set<AgentId> online(WorkspaceId workspace) {
        return presences.present(workspace).entrySet().stream()
                .filter(one -> one.getValue() == Presence.ONLINE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<AgentId, Presence> presences(WorkspaceId workspace) {
        return presences.present(workspace);
    }

    @Override
    public void drain(WorkspaceId workspace) {
        Set<AgentId> online = online(workspace);
        if (!online.isEmpty()) {
            router.drain(workspace, online);
        }
    }

    /** Whoever was deactivated leaves for good; a person who only signed out may have another browser open. */
    @EventListener
    void on(AccessEnded ended) {
        if (accounts.agent(ended.workspace(), ended.agent())
                .filter(Agent::active)
                .isEmpty()) {
            presence(ended.workspace(), ended.agent(), Presence.OFFLINE);
        }
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
            case BUSY, AWAY -> {}
            case OFFLINE -> returnToQueue(workspace, agent);
        }
    }

    private void returnToQueue(WorkspaceId workspace, AgentId agent) {
        List<Conversation> left = router.left(workspace, agent);
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
