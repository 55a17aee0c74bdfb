package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationResolved;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.MessageQueued;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.ConversationStore.Change;
import io.serai.conversations.internal.ConversationStore.Expected;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.conversations.internal.MessageStore.NewMessage;
import io.serai.conversations.internal.MessageStore.Terms;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Conversations over their two stores: each method one short transaction, its events told after the commit. */
class StoredConversations implements Conversations {
    /** A customer who comes back within this time goes on in the same thread. */
    private static final Duration SAME_THREAD = Duration.ofDays(1);

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Work work;
    private final TransactionOperations transaction;
    private final Announcer announcer;
    private final Clock clock;

    StoredConversations(
            ConversationStore conversations,
            MessageStore messages,
            Work work,
            TransactionOperations transaction,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.work = work;
        this.transaction = transaction;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public Conversation openFor(Contact contact, ChannelAccountId account, Address address) {
        WorkspaceId workspace = contact.workspace();
        Optional<Conversation> latest = conversations.latest(workspace, account, address);
        if (latest.isPresent() && latest.get().status() == Conversation.Status.OPEN) {
            return latest.get().contact().equals(contact.id())
                    ? latest.get()
                    : change(workspace, latest.get().id(), Expected.ANYTHING, new Change.Belongs(contact.id()))
                            .orElseThrow();
        }
        if (latest.filter(it -> it.marks().spam()).isPresent()) {
            return latest.get();
        }
        if (latest.isPresent()
                && latest.get().lastMessageAt().isAfter(clock.instant().minus(SAME_THREAD))) {
            return reopen(
                    workspace,
                    latest.get().id(),
                    new Owner.Bot(),
                    Notices.of(Content.Notice.Kind.REOPENED, "by", "customer"));
        }
        Conversation opened = conversations.open(
                workspace, new ConversationId(Ids.next()), contact.id(), account, address, clock.instant());
        announcer.tell(new ConversationEvent.ConversationChanged(workspace, opened));
        return opened;
    }

    @Override
    public void moved(WorkspaceId workspace, ChannelAccountId account, Address from, Address to) {
        conversations
                .latest(workspace, account, from)
                .filter(conversation -> conversation.status() == Conversation.Status.OPEN)
                .ifPresent(
                        conversation -> change(workspace, conversation.id(), Expected.ANYTHING, new Change.Moved(to)));
    }

    @Override
    public Conversation moveTo(WorkspaceId workspace, ConversationId id, Place place, Content.Notice notice) {
        return inTransaction(() -> {
            Conversation moved = change(
                            workspace, id, Expected.status(Conversation.Status.OPEN), new Change.Settled(place))
                    .orElseThrow(() -> Problem.conflict("The conversation is resolved. Reopen it first."));
            if (!moved.account().equals(place.account())) {
                throw Problem.conflict("The customer has an open conversation there already. Merge the two instead.");
            }
            return noticed(moved, notice);
        });
    }

    @Override
    public Optional<Conversation> find(WorkspaceId workspace, ConversationId id) {
        return conversations.find(workspace, id);
    }

    @Override
    public Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return conversations.latest(workspace, account, address);
    }

    @Override
    public List<Conversation> ofContact(WorkspaceId workspace, ContactId contact) {
        return conversations.ofContact(workspace, contact);
    }

    @Override
    public Message append(Conversation conversation, MessageArrived arrived) {
        Instant now = clock.instant();
        var message = new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "in:" + arrived.id().value(),
                new Author.Customer(conversation.contact()),
                arrived.content(),
                false,
                Optional.of(arrived.id()),
                arrived.clientId(),
                Optional.empty(),
                arrived.quoted(),
                Delivery.State.NONE,
                arrived.at(),
                now,
                arrived.context());
        return announced(conversation.workspace(), messages.add(conversation.workspace(), message, Terms.SOON))
                .orElseThrow(() -> Problem.notFound("The conversation is gone."))
                .message();
    }

    @Override
    public Optional<Message> echoed(Conversation conversation, Echoed echoed) {
        WorkspaceId workspace = conversation.workspace();
        Optional<Message> ours = echoed.ours()
                .flatMap(id -> messages.find(workspace, new MessageId(id)))
                .or(() -> messages.byExternalId(workspace, conversation.account(), echoed.id()));
        if (ours.isPresent()) {
            changed(
                    workspace,
                    ours.get().id(),
                    delivered(new Delivery(Delivery.State.SENT, Optional.empty()), Optional.of(echoed.id())));
            return Optional.empty();
        }
        return inTransaction(() -> {
            // whoever writes there has taken the turn; the bot must not talk over them
            change(
                            workspace,
                            conversation.id(),
                            Expected.owner(new Owner.Bot()),
                            new Change.NewOwner(new Owner.Queue(), Optional.empty()))
                    .ifPresent(taken -> noticed(taken, new Content.Notice(Content.Notice.Kind.TAKEN_OVER, Map.of())));
            return announced(workspace, messages.add(workspace, elsewhere(conversation, echoed), Terms.SOON))
                    .map(Added::message);
        });
    }

    private NewMessage elsewhere(Conversation conversation, Echoed echoed) {
        return new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "out:" + echoed.id().value(),
                new Author.Elsewhere(),
                echoed.content(),
                false,
                Optional.of(echoed.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Delivery.State.SENT,
                echoed.at(),
                clock.instant(),
                Context.NONE);
    }

    @Override
    public Optional<ExternalId> latestOfCustomer(Conversation conversation) {
        return messages.latestOfCustomer(conversation.workspace(), conversation.id())
                .flatMap(Message::externalId);
    }

    @Override
    public Optional<Message> reply(
            Conversation conversation, MessageId answered, int ordinal, Content content, Trace why) {
        Instant now = clock.instant();
        var message = new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "bot:" + answered.value() + ":" + ordinal,
                new Author.Bot(),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(answered),
                Optional.empty(),
                Delivery.State.QUEUED,
                now,
                now,
                Context.NONE);
        return addAndSend(conversation.workspace(), message, Terms.BOT, Optional.of(why), false)
                .map(Added::message);
    }

    @Override
    public Optional<Message> tell(Conversation conversation, String key, Content content) {
        Instant now = clock.instant();
        var message = new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "tell:" + conversation.id().value() + ":" + key,
                new Author.Bot(),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Delivery.State.QUEUED,
                now,
                now,
                Context.NONE);
        return addAndSend(conversation.workspace(), message, Terms.DURABLE, Optional.empty(), false)
                .map(Added::message);
    }

    @Override
    public Message say(
            Conversation conversation, AgentId agent, String clientId, Content content, Optional<ExternalId> quoted) {
        return sent(conversation, byAgent(conversation, agent, clientId, content, false, quoted), false);
    }

    @Override
    public Message sayAmongMany(Conversation conversation, AgentId agent, String clientId, Content content) {
        return sent(conversation, byAgent(conversation, agent, clientId, content, false, Optional.empty()), true);
    }

    private Message sent(Conversation conversation, NewMessage message, boolean many) {
        return addAndSend(conversation.workspace(), message, Terms.DURABLE, Optional.empty(), many)
                .orElseThrow(() -> Problem.notFound("The conversation is gone."))
                .message();
    }

    @Override
    public Message note(Conversation conversation, AgentId agent, String clientId, Content content) {
        NewMessage message = byAgent(conversation, agent, clientId, content, true, Optional.empty());
        return announced(conversation.workspace(), messages.add(conversation.workspace(), message, Terms.DURABLE))
                .orElseThrow(() -> Problem.notFound("The conversation is gone."))
                .message();
    }

    private NewMessage byAgent(
            Conversation conversation,
            AgentId agent,
            String clientId,
            Content content,
            boolean note,
            Optional<ExternalId> quoted) {
        Instant now = clock.instant();
        return new NewMessage(
                new MessageId(Ids.next()),
                conversation.id(),
                conversation.account(),
                "desk:" + conversation.id().value() + ":" + clientId,
                new Author.Human(agent),
                content,
                note,
                Optional.empty(),
                Optional.of(clientId),
                Optional.empty(),
                quoted,
                note ? Delivery.State.NONE : Delivery.State.QUEUED,
                now,
                now,
                Context.NONE);
    }

    /** The message, how the bot came to it, and the job that sends it are one transaction. */
    private Optional<Added> addAndSend(
            WorkspaceId workspace, NewMessage message, Terms terms, Optional<Trace> why, boolean many) {
        return inTransaction(() -> {
            Optional<Added> added = messages.add(workspace, message, terms, why);
            added.filter(Added::fresh)
                    .ifPresent(fresh -> work.add(
                            workspace,
                            new MessageQueued(
                                    fresh.conversation().id(),
                                    fresh.conversation().account(),
                                    fresh.message().id(),
                                    many)));
            return announced(workspace, added);
        });
    }

    @Override
    public void attach(Conversation conversation, MessageId message, Content content) {
        changed(conversation.workspace(), message, new MessageStore.Change.NewContent(content));
    }

    @Override
    public Optional<Message> edit(Conversation conversation, ExternalId message, Content content) {
        return messages.byExternalId(conversation.workspace(), conversation.account(), message)
                .flatMap(
                        known -> changed(conversation.workspace(), known.id(), new MessageStore.Change.Edited(content)))
                .map(Added::message);
    }

    @Override
    public void delete(Conversation conversation, ExternalId message) {
        int part = 0;
        while (changed(conversation, message.part(part), new MessageStore.Change.Deleted())) {
            part++;
        }
    }

    @Override
    public void react(Conversation conversation, ExternalId message, String emoji) {
        changed(conversation, message, new MessageStore.Change.Reaction(emoji));
    }

    /** @return whether there is such a message */
    private boolean changed(Conversation conversation, ExternalId external, MessageStore.Change change) {
        Optional<Message> message = messages.byExternalId(conversation.workspace(), conversation.account(), external);
        message.ifPresent(known -> changed(conversation.workspace(), known.id(), change));
        return message.isPresent();
    }

    private Optional<Added> changed(WorkspaceId workspace, MessageId message, MessageStore.Change change) {
        Optional<Added> changed = messages.change(workspace, message, change, clock.instant());
        changed.ifPresent(
                it -> announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message())));
        return changed;
    }

    @Override
    public void speaks(Conversation conversation, Language language) {
        if (!conversation.language().equals(Optional.of(language))) {
            change(conversation.workspace(), conversation.id(), Expected.ANYTHING, new Change.Speaks(language));
        }
    }

    @Override
    public void trace(Conversation conversation, MessageId answered, Trace trace) {
        messages.trace(conversation.workspace(), conversation.id(), answered, trace);
    }

    @Override
    public Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered) {
        return messages.trace(workspace, conversation, answered);
    }

    @Override
    public Optional<Conversation> handOff(Conversation conversation, Owner next, Conversation.HandOff why) {
        return inTransaction(() -> {
            Optional<Conversation> handedOff = change(
                            conversation.workspace(),
                            conversation.id(),
                            Expected.owner(new Owner.Bot()),
                            new Change.NewOwner(next, Optional.of(why)))
                    .map(changed -> noticed(changed, Notices.handedOver(why, next)));
            handedOff.ifPresent(changed -> announcer.tell(
                    new ConversationEvent.ConversationHandedOver(conversation.workspace(), changed, why)));
            return handedOff;
        });
    }

    @Override
    public Conversation handOver(WorkspaceId workspace, ConversationId id, Owner next, Content.Notice notice) {
        return withNotice(workspace, id, Expected.ANYTHING, new Change.NewOwner(next, Optional.empty()), notice)
                .orElseThrow(() -> Problem.notFound("There is no such conversation."));
    }

    @Override
    public Optional<Conversation> handOverIf(
            WorkspaceId workspace, ConversationId id, Owner expected, Owner next, Content.Notice notice) {
        return withNotice(workspace, id, Expected.owner(expected), new Change.NewOwner(next, Optional.empty()), notice);
    }

    @Override
    public Conversation resolve(WorkspaceId workspace, ConversationId id, Content.Notice notice) {
        return inTransaction(() -> {
            Conversation resolved = withNotice(
                            workspace, id, Expected.status(Conversation.Status.OPEN), new Change.Resolve(), notice)
                    .orElseThrow(() -> Problem.conflict("The conversation is resolved already."));
            work.add(workspace, new ConversationResolved(id, resolved.episode()));
            return resolved;
        });
    }

    @Override
    public Conversation reopen(WorkspaceId workspace, ConversationId id, Owner owner, Content.Notice notice) {
        return withNotice(
                        workspace, id, Expected.status(Conversation.Status.RESOLVED), new Change.Reopen(owner), notice)
                .orElseThrow(() -> Problem.conflict("The conversation is open already."));
    }

    @Override
    public Conversation noticed(WorkspaceId workspace, ConversationId id, Content.Notice notice) {
        return inTransaction(() -> conversations
                .find(workspace, id)
                .map(conversation -> noticed(conversation, notice))
                .orElseThrow(() -> Problem.notFound("There is no such conversation.")));
    }

    private Optional<Conversation> withNotice(
            WorkspaceId workspace, ConversationId id, Expected expected, Change change, Content.Notice notice) {
        return inTransaction(() -> change(workspace, id, expected, change).map(changed -> noticed(changed, notice)));
    }

    private Optional<Conversation> change(WorkspaceId workspace, ConversationId id, Expected expected, Change change) {
        Optional<Conversation> changed = conversations.change(workspace, id, expected, change, clock.instant());
        changed.ifPresent(it -> announcer.tell(new ConversationEvent.ConversationChanged(workspace, it)));
        return changed;
    }

    private Conversation noticed(Conversation conversation, Content.Notice notice) {
        Instant now = clock.instant();
        var id = new MessageId(Ids.next());
        var message = new NewMessage(
                id,
                conversation.id(),
                conversation.account(),
                "notice:" + id.value(),
                new Author.System(),
                notice,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Delivery.State.NONE,
                now,
                now,
                Context.NONE);
        return announced(conversation.workspace(), messages.add(conversation.workspace(), message, Terms.DURABLE))
                .orElseThrow()
                .conversation();
    }

    private Optional<Added> announced(WorkspaceId workspace, Optional<Added> added) {
        added.filter(Added::fresh)
                .ifPresent(it ->
                        announcer.tell(new ConversationEvent.MessageAdded(workspace, it.conversation(), it.message())));
        return added;
    }

    @Override
    public List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit) {
        return messages.changedAfter(workspace, id, change, limit);
    }

    @Override
    public List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit) {
        return messages.history(workspace, id, beforeSeq, limit);
    }

    @Override
    public Optional<Message> message(WorkspaceId workspace, MessageId id) {
        return messages.find(workspace, id);
    }

    @Override
    public Optional<Outgoing> sending(WorkspaceId workspace, MessageId id) {
        Optional<Outgoing> claimed = messages.send(workspace, id);
        claimed.ifPresent(
                it -> announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message())));
        return claimed;
    }

    @Override
    public void unsent(WorkspaceId workspace, MessageId id) {
        changed(workspace, id, new MessageStore.Change.Requeued());
    }

    @Override
    public void delivered(WorkspaceId workspace, MessageId id, Delivery delivery, List<ExternalId> externalIds) {
        changed(workspace, id, delivered(delivery, externalIds.stream().findFirst()));
    }

    @Override
    public void delivered(WorkspaceId workspace, ChannelAccountId account, ExternalId externalId, Delivery delivery) {
        messages.byExternalId(workspace, account, externalId)
                .ifPresent(message -> changed(workspace, message.id(), delivered(delivery, Optional.empty())));
    }

    private static MessageStore.Change delivered(Delivery delivery, Optional<ExternalId> externalId) {
        return new MessageStore.Change.Delivered(delivery, externalId);
    }

    @Override
    public void deliveredUpTo(Conversation conversation, Instant until, Delivery.State state) {
        for (MessageId id : messages.sentUntil(conversation.workspace(), conversation.id(), until)) {
            changed(conversation.workspace(), id, delivered(new Delivery(state, Optional.empty()), Optional.empty()));
        }
    }

    @Override
    public void seenByCustomer(WorkspaceId workspace, ConversationId id, long seq) {
        List<Added> read = messages.read(workspace, id, seq);
        for (Added it : read) {
            announcer.tell(new ConversationEvent.MessageChanged(workspace, it.conversation(), it.message()));
        }
        announcer.tell(new ConversationEvent.SeenByCustomer(workspace, id, seq));
    }

    @Override
    public Message resend(WorkspaceId workspace, MessageId id) {
        return inTransaction(() -> {
            Added requeued = messages.find(workspace, id)
                    .filter(message -> message.delivery().state() != Delivery.State.SENDING)
                    .flatMap(message -> changed(workspace, id, new MessageStore.Change.Requeued()))
                    .orElseThrow(() -> Problem.conflict("Only a message that failed can be sent again."));
            work.add(
                    workspace,
                    new MessageQueued(
                            requeued.conversation().id(),
                            requeued.conversation().account(),
                            id,
                            false));
            return requeued.message();
        });
    }

    @Override
    public void typing(WorkspaceId workspace, ConversationId id, Author author) {
        announcer.tell(new ConversationEvent.Typing(workspace, id, author));
    }

    @Override
    public void drafting(WorkspaceId workspace, ConversationId id, MessageId answers, String text) {
        announcer.tell(new ConversationEvent.AnswerDrafted(workspace, id, answers, text));
    }

    @Override
    public void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq) {
        conversations.read(workspace, id, reader, seq);
    }

    @Override
    public long unread(WorkspaceId workspace, ConversationId id, AgentId reader) {
        return conversations.unread(workspace, id, reader);
    }

    @Override
    public List<Conversation> waiting(WorkspaceId workspace, int limit) {
        return conversations.waiting(workspace, limit);
    }

    @Override
    public List<Conversation> unanswered(WorkspaceId workspace, int limit) {
        return conversations.unanswered(workspace, limit);
    }

    @Override
    public List<Load> loads(WorkspaceId workspace) {
        return conversations.loads(workspace);
    }

    @Override
    public List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent) {
        return conversations.ownedBy(workspace, agent);
    }

    private <T> T inTransaction(Supplier<T> steps) {
        return Objects.requireNonNull(transaction.execute(status -> steps.get()));
    }
}
