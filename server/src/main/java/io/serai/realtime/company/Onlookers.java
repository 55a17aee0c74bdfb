package io.serai.realtime.company;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looks at which conversation right now, by connection: what a connection says ends with it, so nobody has to be forgotten by a timer. */
public final class Onlookers {
    private record Look(WorkspaceId workspace, AgentId agent, ConversationId conversation) {}

    private final Map<Object, Look> looks = new IdentityHashMap<>();

    /** A conversation and all who look at it now, each once, however many windows they have open. */
    public record Company(ConversationId conversation, List<AgentId> agents) {}

    /**
     * A connection looks at this conversation from now on, or at none.
     *
     * @return whom those who are there have to be told of: where it was, and where it is, which is also how the newcomer hears
     */
    public synchronized List<Company> turn(
            Object line, WorkspaceId workspace, AgentId agent, Optional<ConversationId> at) {
        Optional<ConversationId> before = Optional.ofNullable(looks.get(line)).map(Look::conversation);
        if (before.equals(at)) {
            return List.of();
        }
        at.ifPresentOrElse(
                conversation -> looks.put(line, new Look(workspace, agent, conversation)), () -> looks.remove(line));
        return Stream.concat(before.stream(), at.stream())
                .map(conversation -> company(workspace, conversation))
                .toList();
    }

    private Company company(WorkspaceId workspace, ConversationId conversation) {
        Set<AgentId> agents = looks.values().stream()
                .filter(look -> look.workspace().equals(workspace)
                        && look.conversation().equals(conversation))
                .map(Look::agent)
                .collect(Collectors.toSet());
        return new Company(conversation, List.copyOf(agents));
    }
}
