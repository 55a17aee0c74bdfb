package io.serai.reception;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.MessageAccepted;
import io.serai.contacts.Contact;
import io.serai.content.Address;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.reception.parcels.ParcelConsent;
import io.serai.shared.WorkspaceId;
import io.serai.surveys.Surveys;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens to one message of a customer, in order. The steps before are in {@code WebhookController} and {@code Door}; what was decided is
 * done by {@link Acting}, and sent by {@link Dispatch}. A message may pass here twice (after a crash): every step finds what is there already, so nothing is doubled.
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
    private final Acting acting;
    private final Inbox inbox;
    private final Surveys surveys;
    private final ParcelConsent consent;
    private final Work work;
    private final TransactionOperations transaction;

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
            Acting acting,
            Inbox inbox,
            Surveys surveys,
            ParcelConsent consent,
            Work work,
            TransactionOperations transaction) {
        this.channels = channels;
        this.recognising = recognising;
        this.conversations = conversations;
        this.mediaDesk = mediaDesk;
        this.turns = turns;
        this.patience = patience;
        this.brain = brain;
        this.counter = counter;
        this.thinking = thinking;
        this.acting = acting;
        this.inbox = inbox;
        this.surveys = surveys;
        this.consent = consent;
        this.work = work;
        this.transaction = transaction;
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
        Optional<Visit> visit = transaction.execute(status -> written(account, accepted));
        if (visit != null) {
            visit.ifPresent(this::turn);
        }
    }

    /** Steps 5 to 8, one transaction: who wrote, in which thread; written down. Empty where nobody is called for it. */
    private Optional<Visit> written(ChannelAccount account, MessageAccepted accepted) {
        var arrived = accepted.message();
        Contact contact = recognising.whoWrote(account, arrived);
        arrived.also()
                .forEach(former -> conversations.moved(account.workspace(), account.id(), former, arrived.from()));
        if (surveys.takes(account, arrived)) {
            return Optional.empty(); // how it was is no new question: nothing is opened again
        }
        Conversation conversation = thread(account, contact, arrived.from());
        Message message = conversations.append(conversation, arrived);
        mediaDesk.fetchLater(account, conversation, message);
        if (contact.barred() || conversation.marks().spam()) {
            return Optional.empty(); // kept, and nobody is called for it
        }
        if (arrived.context().automatic().isPresent()) {
            return Optional.empty(); // no person wrote it: two machines would answer each other for ever
        }
        if (consent.takes(conversation, message)) {
            return Optional.empty(); // yes or no to news of a parcel is no question
        }
        return Optional.of(visit(account, contact, conversation, message, accepted));
    }

    /** For whoever is barred nothing is opened again. */
    private Conversation thread(ChannelAccount account, Contact contact, Address from) {
        return Optional.of(contact)
                .filter(Contact::barred)
                .flatMap(barred -> conversations.latest(account.workspace(), account.id(), from))
                .orElseGet(() -> conversations.openFor(contact, account.id(), from));
    }

    private Visit visit(
            ChannelAccount account,
            Contact contact,
            Conversation conversation,
            Message message,
            MessageAccepted accepted) {
        boolean bots = conversation.owner() instanceof Owner.Bot;
        return new Visit(
                account,
                contact,
                conversation,
                message,
                accepted,
                bots && !newerWaits(account.workspace(), accepted)
                        ? Optional.of(turns.past(conversation))
                        : Optional.empty());
    }

    /** Step 9: whose turn is it? */
    private void turn(Visit visit) {
        switch (visit.conversation().owner()) {
            case Owner.Bot bot -> {
                if (!askBot(visit)) {
                    var due = new TurnDue(
                            visit.accepted(),
                            visit.conversation().id(),
                            visit.message().id());
                    work.add(visit.workspace(), due, A_MOMENT);
                }
            }
            case Owner.Queue queue -> inbox.drain(visit.workspace());
            case Owner.Human human -> {
                if (visit.conversation().marks().snooze().isPresent()) {
                    inbox.returned(visit.conversation());
                }
            }
        }
    }

    /** False while it must wait until a file is read. */
    private boolean askBot(Visit visit) {
        if (visit.past().isEmpty()) {
            return true; // the newer message's turn will see this one too: a burst gets one answer
        }
        Optional<Turn> turn = turns.of(visit, visit.past().get());
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
                && !askBot(visit(account.get(), contact.get(), conversation.get(), message.get(), due.accepted()))) {
            throw new RetryLater(A_MOMENT, "a file is being read");
        }
    }

    private void decide(Visit visit, Turn turn) {
        Decision first = thinking.of(() -> brain.decide(turn));
        if (patience.runsOut(
                visit.account(),
                visit.conversation(),
                visit.message(),
                () -> newerWaits(visit.workspace(), visit.accepted()))) {
            var served = counter.serve(visit.conversation(), visit.message(), turn, first);
            acting.on(visit, served.turn(), served.decision());
        }
    }

    private boolean newerWaits(WorkspaceId workspace, MessageAccepted accepted) {
        return work.waits(workspace, accepted.key(), MessageAccepted.class);
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
