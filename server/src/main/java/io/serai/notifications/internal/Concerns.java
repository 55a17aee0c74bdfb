package io.serai.notifications.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.Teams;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Following;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.inbox.ColleaguesCalled;
import io.serai.inbox.Inbox;
import io.serai.inbox.Inbox.Presence;
import io.serai.inbox.PromiseChanged;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom does it concern? Nobody is told of what they did themselves. */
@Component
class Concerns {
    private final Accounts accounts;
    private final Teams teams;
    private final Inbox inbox;
    private final Conversations conversations;
    private final Following following;
    private final Permissions permissions;

    Concerns(
            Accounts accounts,
            Teams teams,
            Inbox inbox,
            Conversations conversations,
            Following following,
            Permissions permissions) {
        this.accounts = accounts;
        this.teams = teams;
        this.inbox = inbox;
        this.conversations = conversations;
        this.following = following;
        this.permissions = permissions;
    }

    record Concern(
            AgentId agent, Kind kind, Conversation conversation, Optional<MessageId> message, Optional<AgentId> by) {}

    List<Concern> of(Conversation conversation, Message message) {
        if (message.content() instanceof Content.Notice notice) {
            return ofNotice(conversation, notice);
        }
        List<Concern> all = new ArrayList<>();
        Optional<AgentId> writer =
                message.author() instanceof Author.Human(var agent) ? Optional.of(agent) : Optional.empty();
        Optional<AgentId> owner = owner(conversation);
        // what comes to a resolved conversation without opening it is an answer to a survey
        if (message.author() instanceof Author.Customer && conversation.status() == Conversation.Status.OPEN) {
            owner.ifPresent(mine -> all.add(concern(mine, Kind.ANSWERED, conversation, message, Optional.empty())));
        }
        Set<AgentId> listeners = new LinkedHashSet<>(following.followers(conversation.workspace(), conversation.id()));
        if (message.author() instanceof Author.Customer) {
            owner.ifPresent(listeners::remove);
        } else if (writer.isPresent()) {
            owner.ifPresent(listeners::add); // a colleague's word in one's own conversation
        }
        writer.ifPresent(listeners::remove);
        listeners.forEach(listener -> all.add(concern(listener, Kind.FOLLOWED, conversation, message, writer)));
        return all;
    }

    private static Concern concern(
            AgentId agent, Kind kind, Conversation conversation, Message message, Optional<AgentId> by) {
        return new Concern(agent, kind, conversation, Optional.of(message.id()), by);
    }

    private static Optional<AgentId> owner(Conversation conversation) {
        return conversation.owner() instanceof Owner.Human(var agent) ? Optional.of(agent) : Optional.empty();
    }

    private List<Concern> ofNotice(Conversation conversation, Content.Notice notice) {
        Optional<AgentId> by = agent(notice.details(), "by");
        return switch (notice.kind()) {
            case ASSIGNED ->
                agent(notice.details(), "agent")
                        .filter(taker -> !by.equals(Optional.of(taker)))
                        .map(taker -> List.of(new Concern(taker, Kind.ASSIGNED, conversation, Optional.empty(), by)))
                        .orElse(List.of());
            case HANDED_OVER -> waits(conversation, Kind.HANDED_OFF, by);
            case RETURNED_TO_QUEUE -> waits(conversation, Kind.QUEUED, by.or(() -> agent(notice.details(), "agent")));
            default -> List.of();
        };
    }

    private static Optional<AgentId> agent(Map<String, String> details, String key) {
        return Optional.ofNullable(details.get(key))
                .filter(id -> id.length() == 36)
                .map(id -> new AgentId(UUID.fromString(id)));
    }

    /** It may be given to somebody in a moment; those who could take it hear of it, as far as they are there. */
    private List<Concern> waits(Conversation conversation, Kind kind, Optional<AgentId> by) {
        WorkspaceId workspace = conversation.workspace();
        Optional<Team> team = conversation
                .handOff()
                .flatMap(why -> why.brief().team())
                .flatMap(name -> teams.teams(workspace).stream()
                        .filter(one -> one.isCalled(name))
                        .findFirst());
        return inbox.presences(workspace).entrySet().stream()
                .filter(entry -> entry.getValue() == Presence.ONLINE || entry.getValue() == Presence.BUSY)
                .map(Map.Entry::getKey)
                .filter(agent -> !by.equals(Optional.of(agent))
                        && team.map(one -> one.has(agent)).orElse(true))
                .map(agent -> new Concern(agent, kind, conversation, Optional.empty(), by))
                .toList();
    }

    List<Concern> of(ColleaguesCalled called) {
        return conversations.find(called.workspace(), called.note().conversation()).stream()
                .flatMap(conversation -> called.called().stream()
                        .filter(agent -> !agent.equals(called.by()))
                        .map(agent ->
                                concern(agent, Kind.MENTIONED, conversation, called.note(), Optional.of(called.by()))))
                .toList();
    }

    /** Whoever has it; where it waits, those who lead. */
    List<Concern> of(PromiseChanged changed) {
        Kind kind = changed.stage() == PromiseChanged.Stage.WARNED ? Kind.SLA_WARNED : Kind.SLA_BREACHED;
        return conversations.find(changed.workspace(), changed.conversation()).stream()
                .flatMap(conversation ->
                        owner(conversation).map(List::of).orElseGet(() -> leaders(changed.workspace())).stream()
                                .map(agent ->
                                        new Concern(agent, kind, conversation, Optional.empty(), Optional.empty())))
                .toList();
    }

    private List<AgentId> leaders(WorkspaceId workspace) {
        return accounts.agents(workspace).stream()
                .filter(agent -> agent.active() && permissions.may(agent, Permission.ASSIGN_OTHERS))
                .map(Agent::id)
                .toList();
    }
}
