package io.serai.reception;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memories;
import io.serai.brain.Turn;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.MessageAccepted;
import io.serai.contacts.Contact;
import io.serai.contacts.CustomerFiles;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.inbox.Inbox;
import io.serai.inbox.Phrases;
import io.serai.knowledge.Unanswered;
import io.serai.reception.parcels.ParcelConsent;
import io.serai.shared.WorkspaceId;
import io.serai.surveys.Surveys;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What happens to one message of a customer, in order. The steps before are in {@code WebhookController} and {@code Door}; the step after
 * is {@link Dispatch}. A message may pass here twice (after a crash): every step finds what is there already, so nothing is doubled.
 */
@Component
class Reception implements JobHandler<MessageAccepted> {
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final Channels channels;
    private final Recognising recognising;
    private final Conversations conversations;
    private final MediaDesk mediaDesk;
    private final Turns turns;
    private final Patience patience;
    private final Brain brain;
    private final Counter counter;
    private final Thinking thinking;
    private final Memories memories;
    private final Inbox inbox;
    private final Hours hours;
    private final Surveys surveys;
    private final CustomerFiles customers;
    private final ParcelConsent consent;
    private final Unanswered unanswered;
    private final Work work;

    Reception(
            Channels channels,
            Recognising recognising,
            Conversations conversations,
            MediaDesk mediaDesk,
            Turns turns,
            Patience patience,
            Brain brain,
            Counter counter,
            Thinking thinking,
            Memories memories,
            Inbox inbox,
            Hours hours,
            Surveys surveys,
            CustomerFiles customers,
            ParcelConsent consent,
            Unanswered unanswered,
            Work work) {
        this.channels = channels;
        this.recognising = recognising;
        this.conversations = conversations;
        this.mediaDesk = mediaDesk;
        this.turns = turns;
        this.patience = patience;
        this.brain = brain;
        this.counter = counter;
        this.thinking = thinking;
        this.memories = memories;
        this.inbox = inbox;
        this.hours = hours;
        this.surveys = surveys;
        this.customers = customers;
        this.consent = consent;
        this.unanswered = unanswered;
        this.work = work;
    }

    @Override
    public Class<MessageAccepted> handles() {
        return MessageAccepted.class;
    }

    @Override
    public void run(WorkspaceId workspace, MessageAccepted accepted) {
        // An account that was disconnected meanwhile has nobody to answer through.
        channels.account(workspace, accepted.account()).ifPresent(account -> receive(account, accepted));
    }

    private void receive(ChannelAccount account, MessageAccepted accepted) {
        var arrived = accepted.message();
        Contact contact = recognising.whoWrote(account, arrived);
        arrived.also()
                .forEach(former -> conversations.moved(account.workspace(), account.id(), former, arrived.from()));
        if (surveys.takes(account, arrived)) {
            return; // how it was is no new question: nothing is opened again
        }
        boolean barred = customers.barred(account.workspace(), contact.id());
        Conversation conversation = barred
                ? conversations
                        .latest(account.workspace(), account.id(), arrived.from())
                        .orElseGet(() -> conversations.openFor(contact, account.id(), arrived.from()))
                : conversations.openFor(contact, account.id(), arrived.from());
        Message message = conversations.append(conversation, arrived);
        mediaDesk.fetchLater(account, conversation, message);
        if (barred || conversation.marks().spam()) {
            return; // kept, and nobody is called for it
        }
        if (arrived.context().automatic().isPresent()) {
            return; // no person wrote it: two machines would answer each other for ever
        }
        if (consent.takes(conversation, message)) {
            return; // yes or no to news of a parcel is no question
        }
        switch (conversation.owner()) {
            case Owner.Bot bot -> {
                if (!askBot(new Visit(account, contact, conversation, message, accepted))) {
                    work.add(account.workspace(), new TurnDue(accepted, conversation.id(), message.id()), A_MOMENT);
                }
            }
            case Owner.Queue queue -> inbox.drain(account.workspace());
            case Owner.Human human -> {
                if (conversation.marks().snooze().isPresent()) {
                    inbox.returned(conversation);
                }
            }
        }
    }

    /** One message on its way, with whom it concerns. */
    private record Visit(
            ChannelAccount account,
            Contact contact,
            Conversation conversation,
            Message message,
            MessageAccepted accepted) {
        WorkspaceId workspace() {
            return account.workspace();
        }
    }

    /** False while it must wait until a file is read. */
    private boolean askBot(Visit visit) {
        if (newerWaits(visit)) {
            return true; // its turn will see this message too: a burst gets one answer
        }
        Optional<Turn> turn = turns.of(visit.account(), visit.contact(), visit.conversation(), visit.message());
        turn.ifPresent(gathered -> decide(visit, gathered));
        return turn.isPresent();
    }

    /** Its files are read by now, or it is time to go on without; unless somebody else has the turn meanwhile. */
    void resume(WorkspaceId workspace, TurnDue due) {
        var account = channels.account(workspace, due.accepted().account());
        var conversation = conversations.find(workspace, due.conversation());
        var message = conversations.message(workspace, due.message());
        var contact = conversation.flatMap(found -> recognising.find(workspace, found.contact()));
        if (account.isPresent()
                && contact.isPresent()
                && message.isPresent()
                && conversation.get().owner() instanceof Owner.Bot
                && !askBot(
                        new Visit(account.get(), contact.get(), conversation.get(), message.get(), due.accepted()))) {
            throw new RetryLater(A_MOMENT, "a file is being read");
        }
    }

    private void decide(Visit visit, Turn turn) {
        Decision first = thinking.of(() -> brain.decide(turn));
        if (patience.runsOut(visit.account(), visit.conversation(), visit.message(), () -> newerWaits(visit))) {
            var served = counter.serve(visit.conversation(), visit.message(), turn, first);
            Decision said = act(visit, served.turn(), served.decision());
            said.unanswered()
                    .ifPresent(question -> unanswered.note(
                            visit.workspace(),
                            new Unanswered.Missed(
                                    visit.message().id().value(),
                                    question,
                                    served.turn().language(),
                                    visit.message().at())));
            memories.keep(visit.conversation(), said.memory());
            conversations.speaks(visit.conversation(), said.trace().language());
        }
    }

    private boolean newerWaits(Visit visit) {
        return work.waits(visit.workspace(), visit.accepted().key(), MessageAccepted.class);
    }

    /** @return what was said in the end: a chat model may have worded it otherwise */
    private Decision act(Visit visit, Turn turn, Decision decision) {
        channels.read(
                visit.account(),
                visit.conversation().address(),
                visit.message().externalId().orElseThrow());
        Decision said =
                decision instanceof Decision.Answer answer && answer.wording().isPresent()
                        ? word(visit, turn, answer)
                        : decision;
        say(visit, turn, said);
        return said;
    }

    private void say(Visit visit, Turn turn, Decision decision) {
        switch (decision) {
            case Decision.Answer answer -> {
                reply(visit, answer.content(), answer.trace());
                CardsBeside.of(visit.account(), turn, answer.trace().reason())
                        .ifPresent(cards -> conversations.reply(
                                visit.conversation(), visit.message().id(), 1, cards, answer.trace()));
                consent.offer(
                        visit.conversation(), visit.message(), turn.service().uses(), turn.language(), answer.trace());
            }
            case Decision.Ask ask -> reply(visit, ask.question(), ask.trace());
            case Decision.HandOffTo handOff -> handOff(visit, turn, handOff);
            // somebody else took over before it was done
            case Decision.Act act ->
                conversations.trace(visit.conversation(), visit.message().id(), act.trace());
            case Decision.StayQuiet quiet ->
                conversations.trace(visit.conversation(), visit.message().id(), quiet.trace());
        }
    }

    private Decision word(Visit visit, Turn turn, Decision.Answer answer) {
        channels.typing(visit.account(), visit.conversation().address());
        return brain.word(
                turn,
                answer,
                draft -> conversations.drafting(
                        visit.workspace(),
                        visit.conversation().id(),
                        visit.message().id(),
                        draft));
    }

    private void reply(Visit visit, Content content, Trace trace) {
        conversations.reply(visit.conversation(), visit.message().id(), 0, content, trace);
    }

    /** The farewell says honestly whether somebody is there; then the turn is a person's. */
    private void handOff(Visit visit, Turn turn, Decision.HandOffTo handOff) {
        boolean online = inbox.staffed(visit.account());
        String farewell = handOff.farewell().body() + " "
                + brain.waitingLine(turn.persona(), turn.language(), online)
                + (online
                        ? place(visit, turn, handOff)
                        : hours.back(visit.account(), visit.contact(), turn.language()));
        Optional<Message> said = conversations.reply(
                visit.conversation(), visit.message().id(), 0, new Content.Text(farewell.strip()), handOff.trace());
        if (said.isPresent()) {
            conversations.handOff(visit.conversation(), new Owner.Queue(), handOff.why());
            inbox.drain(visit.workspace());
        }
    }

    /** Said only where everybody who is there has their hands full. */
    private String place(Visit visit, Turn turn, Decision.HandOffTo handOff) {
        return inbox.place(visit.account(), handOff.why().brief().team())
                .map(number -> " " + Phrases.say("place", turn.language(), number))
                .orElse("");
    }

    /** We could not even ask the bot: a person takes it from here, and the failure lies among the dead jobs. */
    @Override
    public void gaveUp(WorkspaceId workspace, MessageAccepted accepted) {
        conversations
                .latest(workspace, accepted.account(), accepted.message().from())
                .ifPresent(conversation -> conversations.handOff(
                        conversation,
                        new Owner.Queue(),
                        new Conversation.HandOff(Conversation.HandOff.Reason.FAILURE, "")));
        inbox.drain(workspace);
    }
}
