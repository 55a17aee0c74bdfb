package io.serai.inbox.internal.actions;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.inbox.internal.snooze.Snoozes;
import io.serai.inbox.internal.tags.Tags;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Does an action of an agent's with a conversation that they may reach. */
@Service
public class Acting {
    private static final int LONGEST_REASON = 200;

    private final Conversations conversations;
    private final Marking marking;
    private final Snoozes snoozes;
    private final Tags tags;
    private final Accounts accounts;
    private final Inbox inbox;

    Acting(Conversations conversations, Marking marking, Snoozes snoozes, Tags tags, Accounts accounts, Inbox inbox) {
        this.conversations = conversations;
        this.marking = marking;
        this.snoozes = snoozes;
        this.tags = tags;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    public Conversation act(Agent agent, Conversation it, Action action) {
        return act(agent, it, action, false);
    }

    /** @param many whether it is one of many conversations with which the agent does this at once */
    Conversation act(Agent agent, Conversation it, Action action, boolean many) {
        return switch (action) {
            case Action.Assign(var taker) -> assign(agent, it, taker);
            case Action.ToQueue queue -> handOver(it, new Owner.Queue(), notice(Notice.Kind.RETURNED_TO_QUEUE, agent));
            case Action.ToBot bot -> handOver(it, new Owner.Bot(), notice(Notice.Kind.RETURNED_TO_BOT, agent));
            case Action.Tag tag -> tag(agent, it, tag);
            case Action.Prioritise(var priority) -> marking.prioritise(it.workspace(), it.id(), priority);
            case Action.Snooze(var until) -> snoozes.snooze(it.workspace(), it.id(), agent.id(), until);
            case Action.Wake wake ->
                snoozes.wake(it.workspace(), it.id(), agent.id()).orElse(it);
            case Action.Resolve(var reason) -> resolve(agent, it, reason);
            case Action.Spam spam -> marking.spam(it.workspace(), it.id(), notice(Notice.Kind.REPORTED_AS_SPAM, agent));
            case Action.Reopen reopen ->
                conversations.reopen(
                        it.workspace(), it.id(), new Owner.Human(agent.id()), notice(Notice.Kind.REOPENED, agent));
            case Action.Note(var text) -> note(agent, it, text);
            case Action.Reply(var text) -> reply(agent, it, text, many);
        };
    }

    private Conversation assign(Agent agent, Conversation it, AgentId taker) {
        if (accounts.agent(agent.workspace(), taker).filter(Agent::active).isEmpty()) {
            throw Problem.invalid("There is no such colleague. Pick somebody from the list.");
        }
        if (it.owner().equals(new Owner.Human(taker))) {
            return it;
        }
        Notice notice = taker.equals(agent.id())
                ? notice(Notice.Kind.TAKEN_OVER, agent)
                : new Notice(
                        Notice.Kind.ASSIGNED,
                        Map.of(
                                "agent",
                                taker.value().toString(),
                                "by",
                                agent.id().value().toString()));
        return handOver(it, new Owner.Human(taker), notice);
    }

    private Conversation handOver(Conversation it, Owner owner, Notice notice) {
        if (it.status() == Conversation.Status.RESOLVED) {
            throw Problem.conflict("The conversation is resolved. Reopen it first.");
        }
        return it.owner().equals(owner) ? it : conversations.handOver(it.workspace(), it.id(), owner, notice);
    }

    private Conversation tag(Agent agent, Conversation it, Action.Tag tag) {
        tags.check(it.workspace(), tag.add());
        var tagging = new Marking.Tagging(
                tag.add(), tag.remove(), Optional.of(agent.id()), tag.why().map(Acting::brief));
        return marking.tag(it.workspace(), it.id(), tagging);
    }

    private Conversation resolve(Agent agent, Conversation it, Optional<String> reason) {
        Map<String, String> details =
                new HashMap<>(Map.of("agent", agent.id().value().toString()));
        reason.map(Acting::brief).filter(text -> !text.isEmpty()).ifPresent(text -> details.put("reason", text));
        Conversation resolved =
                conversations.resolve(it.workspace(), it.id(), new Notice(Notice.Kind.RESOLVED, details));
        inbox.drain(it.workspace());
        return resolved;
    }

    private static String brief(String text) {
        String words = text.replace("\u0000", "").strip();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    private Conversation note(Agent agent, Conversation it, String text) {
        conversations.note(it, agent.id(), Ids.next().toString(), said(text));
        return now(it);
    }

    /** As anywhere, an agent's word takes the turn from bot and queue. */
    private Conversation reply(Agent agent, Conversation it, String text, boolean many) {
        Content content = said(text);
        Conversation mine = switch (it.owner()) {
            case Owner.Bot bot -> assign(agent, it, agent.id());
            case Owner.Queue queue -> assign(agent, it, agent.id());
            case Owner.Human human -> it;
        };
        String id = Ids.next().toString();
        if (many) {
            conversations.sayAmongMany(mine, agent.id(), id, content);
        } else {
            conversations.say(mine, agent.id(), id, content, Optional.empty());
        }
        return now(it);
    }

    private static Content said(String text) {
        String words = text.replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > Content.LONGEST_TEXT) {
            throw Problem.invalid("A message has 1 to " + Content.LONGEST_TEXT + " characters.");
        }
        return new Content.Text(words);
    }

    private Conversation now(Conversation it) {
        return conversations.find(it.workspace(), it.id()).orElse(it);
    }

    private static Notice notice(Notice.Kind kind, Agent agent) {
        return new Notice(kind, Map.of("agent", agent.id().value().toString()));
    }
}
