package io.serai.inbox.internal.actions;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Marks;
import io.serai.conversations.Owner;
import io.serai.conversations.TagId;
import io.serai.inbox.internal.snooze.Snoozes;
import io.serai.inbox.internal.tags.Tags;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Undoes: puts a conversation back to what it was, as far as it is not so already. */
@Service
public class Restoring {
    private final Conversations conversations;
    private final Marking marking;
    private final Snoozes snoozes;
    private final Tags tags;
    private final Accounts accounts;
    private final Clock clock;

    Restoring(
            Conversations conversations, Marking marking, Snoozes snoozes, Tags tags, Accounts accounts, Clock clock) {
        this.conversations = conversations;
        this.marking = marking;
        this.snoozes = snoozes;
        this.tags = tags;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a conversation was before something was done with it. */
    public record Before(Conversation.Status status, Owner owner, Marks marks) {}

    public Conversation restore(Agent agent, Conversation now, Before before) {
        if (before.owner() instanceof Owner.Human(var human)
                && accounts.agent(agent.workspace(), human).isEmpty()) {
            throw Problem.invalid("There is no such colleague.");
        }
        tags.check(now.workspace(), before.marks().tags());
        Conversation it = owned(agent, now, before);
        if (it.marks().priority() != before.marks().priority()) {
            it = marking.prioritise(it.workspace(), it.id(), before.marks().priority());
        }
        it = tagged(agent, it, before.marks());
        return it.status() == Conversation.Status.OPEN ? rested(agent, it, before.marks()) : it;
    }

    private Conversation owned(Agent agent, Conversation it, Before before) {
        if (before.marks().spam()) {
            return it.marks().spam()
                    ? it
                    : marking.spam(it.workspace(), it.id(), notice(Notice.Kind.REPORTED_AS_SPAM, agent));
        }
        if (before.status() == Conversation.Status.RESOLVED) {
            return resolved(agent, it, before);
        }
        if (it.status() == Conversation.Status.RESOLVED) {
            return conversations.reopen(it.workspace(), it.id(), before.owner(), notice(Notice.Kind.REOPENED, agent));
        }
        return it.owner().equals(before.owner())
                ? it
                : conversations.handOver(it.workspace(), it.id(), before.owner(), given(agent, before.owner()));
    }

    /** What is no spam after all is opened for it: that takes the mark off. */
    private Conversation resolved(Agent agent, Conversation it, Before before) {
        Conversation now = it.marks().spam()
                ? conversations.reopen(it.workspace(), it.id(), before.owner(), notice(Notice.Kind.REOPENED, agent))
                : it;
        return now.status() == Conversation.Status.RESOLVED
                ? now
                : conversations.resolve(it.workspace(), it.id(), notice(Notice.Kind.RESOLVED, agent));
    }

    private static Notice given(Agent agent, Owner owner) {
        return switch (owner) {
            case Owner.Bot bot -> notice(Notice.Kind.RETURNED_TO_BOT, agent);
            case Owner.Queue queue -> notice(Notice.Kind.RETURNED_TO_QUEUE, agent);
            case Owner.Human(var human) ->
                new Notice(
                        Notice.Kind.ASSIGNED,
                        Map.of(
                                "agent",
                                human.value().toString(),
                                "by",
                                agent.id().value().toString()));
        };
    }

    private Conversation tagged(Agent agent, Conversation it, Marks before) {
        Set<TagId> add = new HashSet<>(before.tags());
        it.marks().tags().forEach(add::remove);
        Set<TagId> remove = new HashSet<>(it.marks().tags());
        before.tags().forEach(remove::remove);
        return add.isEmpty() && remove.isEmpty()
                ? it
                : marking.tag(
                        it.workspace(),
                        it.id(),
                        new Marking.Tagging(add, remove, Optional.of(agent.id()), Optional.empty()));
    }

    /** A rest whose time has passed meanwhile is over. */
    private Conversation rested(Agent agent, Conversation it, Marks before) {
        Optional<Marks.Snooze> rest = before.snooze()
                .filter(snooze -> snooze.until().map(clock.instant()::isBefore).orElse(true));
        if (it.marks().snooze().equals(rest)) {
            return it;
        }
        return rest.map(snooze -> snoozes.snooze(it.workspace(), it.id(), agent.id(), snooze.until()))
                .orElseGet(
                        () -> snoozes.wake(it.workspace(), it.id(), agent.id()).orElse(it));
    }

    private static Notice notice(Notice.Kind kind, Agent agent) {
        return new Notice(kind, Map.of("agent", agent.id().value().toString()));
    }
}
