package io.serai.inbox.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox.Presence;
import io.serai.inbox.internal.routing.Router;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who works, who waits, and how long: what a supervisor looks at. */
@Component
public class Board {
    private static final int MOST = 500;

    private final PresenceStore presences;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Router router;

    Board(PresenceStore presences, Accounts accounts, Conversations conversations, Router router) {
        this.presences = presences;
        this.accounts = accounts;
        this.conversations = conversations;
        this.router = router;
    }

    public record Now(List<Person> people, List<Waiting> waiting) {}

    /** @param unanswered how many of theirs wait for an answer, the longest of them since {@code longestWait} */
    public record Person(
            AgentId agent,
            Presence presence,
            Optional<Instant> since,
            int open,
            int capacity,
            int unanswered,
            Optional<Instant> longestWait) {}

    public record Waiting(
            ConversationId conversation,
            ChannelAccountId account,
            ChannelKind channel,
            Optional<TeamId> team,
            Optional<Instant> since,
            Optional<Language> language,
            HandOff.Priority priority) {}

    public Now now(WorkspaceId workspace) {
        return new Now(people(workspace), waiting(workspace));
    }

    private List<Person> people(WorkspaceId workspace) {
        Map<AgentId, Presence> present = presences.present(workspace);
        Map<AgentId, Instant> since = presences.since(workspace);
        Map<AgentId, Load> loads =
                conversations.loads(workspace).stream().collect(Collectors.toMap(Load::agent, Function.identity()));
        Map<Owner, List<Conversation>> unanswered =
                conversations.unanswered(workspace, MOST).stream().collect(Collectors.groupingBy(Conversation::owner));
        return accounts.agents(workspace).stream()
                .filter(Agent::active)
                .map(agent -> person(
                        agent,
                        present.getOrDefault(agent.id(), Presence.OFFLINE),
                        Optional.ofNullable(since.get(agent.id())),
                        Optional.ofNullable(loads.get(agent.id())),
                        unanswered.getOrDefault(new Owner.Human(agent.id()), List.of())))
                .toList();
    }

    private static Person person(
            Agent agent,
            Presence presence,
            Optional<Instant> since,
            Optional<Load> load,
            List<Conversation> unanswered) {
        return new Person(
                agent.id(),
                presence,
                since,
                load.map(Load::open).orElse(0),
                agent.capacity(),
                unanswered.size(),
                unanswered.stream().findFirst().flatMap(Conversation::waitingSince));
    }

    private List<Waiting> waiting(WorkspaceId workspace) {
        List<Conversation> waiting = conversations.waiting(workspace, MOST);
        Map<ConversationId, TeamId> teams = router.teams(workspace, waiting);
        return waiting.stream()
                .map(one -> new Waiting(
                        one.id(),
                        one.account(),
                        one.address().kind(),
                        Optional.ofNullable(teams.get(one.id())),
                        one.waitingSince(),
                        one.language(),
                        one.handOff().map(why -> why.brief().priority()).orElse(HandOff.Priority.NORMAL)))
                .toList();
    }
}
