package io.serai.demo;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.knowledge.Unanswered;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.understanding.Heard;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plays one conversation as of its time. The customer and the people say what is written; the bot is really asked what it would have said. */
final class Replay {
    private static final Duration READING = Duration.ofSeconds(70);
    private static final Duration THINKING = Duration.ofSeconds(1);
    private static final Duration FETCHING_SOMEBODY = Duration.ofMinutes(4);

    private final Conversations conversations;
    private final SetClock clock;
    private final Brain brain;
    private final Unanswered unanswered;
    private final Persona persona;
    private final Map<String, Agent> people;
    private final ChannelAccount account;
    private final Script script;
    private final List<Turn.Line> history = new ArrayList<>();
    private Conversation conversation;
    private Memory memory = Memory.NONE;

    Replay(
            Conversations conversations,
            SetClock clock,
            Brain brain,
            Unanswered unanswered,
            Persona persona,
            Map<String, Agent> people,
            ChannelAccount account,
            Script script,
            Conversation conversation) {
        this.conversations = conversations;
        this.clock = clock;
        this.brain = brain;
        this.unanswered = unanswered;
        this.persona = persona;
        this.people = people;
        this.account = account;
        this.script = script;
        this.conversation = conversation;
    }

    Conversation play() {
        for (Script.Line line : script.lines()) {
            switch (line) {
                case Script.Line.Customer customer -> customer(new Content.Text(customer.text()), Optional.empty());
                case Script.Line.Agent agent -> agent(person(agent.nick()), agent.text());
                case Script.Line.Note note -> {
                    clock.pass(READING);
                    conversations.note(conversation, agentId(note.nick()), clientId(), new Content.Text(note.text()));
                }
                case Script.Line.Resolve resolve -> {
                    clock.pass(READING);
                    conversations.resolve(
                            account.workspace(),
                            conversation.id(),
                            notice(Content.Notice.Kind.RESOLVED, person(resolve.nick())));
                }
            }
            refresh();
        }
        return conversation;
    }

    private void refresh() {
        conversation =
                conversations.find(account.workspace(), conversation.id()).orElseThrow();
    }

    private void customer(Content content, Optional<String> choice) {
        clock.pass(READING);
        String id = clientId();
        Message message = conversations.append(
                conversation,
                new MessageArrived(
                        id,
                        conversation.address(),
                        new ExternalId(id),
                        content,
                        script.profile(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.of(id)));
        conversations.speaks(conversation, language());
        if (conversation.owner() instanceof Owner.Bot) {
            bot(message, content.words(), choice);
        }
        history.add(new Turn.Line(Turn.Speaker.CUSTOMER, content.words()));
    }

    private void bot(Message message, String said, Optional<String> choice) {
        clock.pass(THINKING);
        Decision decision = brain.decide(turn(said, choice));
        memory = decision.memory();
        decision.unanswered()
                .ifPresent(question -> unanswered.note(
                        account.workspace(),
                        new Unanswered.Missed(message.id().value(), question, language(), clock.instant())));
        switch (decision) {
            case Decision.Answer answer -> reply(message, answer.content(), answer.trace());
            case Decision.Ask ask -> reply(message, ask.question(), ask.trace());
            case Decision.HandOffTo handOff -> {
                String waiting = brain.waitingLine(persona, language(), true);
                reply(message, new Content.Text(handOff.farewell().body() + " " + waiting), handOff.trace());
                conversations.handOff(conversation, new Owner.Queue(), handOff.why());
            }
            // nobody looks anything up in a past that was made up
            case Decision.Act act -> conversations.trace(conversation, message.id(), act.trace());
            case Decision.StayQuiet quiet -> conversations.trace(conversation, message.id(), quiet.trace());
        }
    }

    private Turn turn(String said, Optional<String> choice) {
        return new Turn(
                account.workspace(),
                persona,
                DemoPeople.SHOP,
                List.of(said),
                language(),
                choice,
                history,
                memory,
                history.isEmpty(),
                List.of(),
                false,
                Heard.NOTHING,
                new Turn.Scene(clock.instant(), ZoneOffset.UTC, Optional.empty(), account.kind(), Language.ENGLISH));
    }

    private void reply(Message answered, Content content, Trace trace) {
        conversations.reply(conversation, answered.id(), 0, content, trace).ifPresent(this::arrives);
        history.add(new Turn.Line(Turn.Speaker.BOT, content.words()));
    }

    private void agent(Agent agent, String text) {
        clock.pass(FETCHING_SOMEBODY);
        if (!conversation.owner().equals(new Owner.Human(agent.id()))) {
            conversation = conversations.handOver(
                    account.workspace(),
                    conversation.id(),
                    new Owner.Human(agent.id()),
                    notice(Content.Notice.Kind.TAKEN_OVER, agent));
        }
        arrives(conversations.say(conversation, agent.id(), clientId(), new Content.Text(text), Optional.empty()));
        history.add(new Turn.Line(Turn.Speaker.HUMAN, text));
    }

    /** It went out and was read, long ago. */
    private void arrives(Message message) {
        conversations.sending(account.workspace(), message.id());
        conversations.delivered(
                account.workspace(),
                message.id(),
                new Delivery(Delivery.State.READ, Optional.empty()),
                List.of(new ExternalId(clientId())));
    }

    private static Content.Notice notice(Content.Notice.Kind kind, Agent agent) {
        return new Content.Notice(kind, Map.of("agent", agent.id().value().toString()));
    }

    private Agent person(String nick) {
        return Objects.requireNonNull(people.get(nick), () -> "nobody is called " + nick);
    }

    private AgentId agentId(String nick) {
        return person(nick).id();
    }

    private static String clientId() {
        return Ids.next().toString();
    }

    private Language language() {
        return script.profile().language().orElse(Language.ENGLISH);
    }
}
