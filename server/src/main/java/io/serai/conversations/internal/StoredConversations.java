package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationResolved;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.MessageQueued;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.ConversationStore.Change;
import io.serai.conversations.internal.ConversationStore.Expected;
import io.serai.conversations.internal.MessageStore.Added;
import io.serai.conversations.internal.MessageStore.Grounds;
import io.serai.conversations.internal.MessageStore.NewMessage;
import io.serai.conversations.internal.MessageStore.Terms;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Conversations over their two stores: each method one short transaction, its events told after the commit. Here they are opened, written to and
 * handed over.
 */
class StoredConversations extends MessageChanges {
    /** A customer who comes back within this time goes on in the same thread. */
    private static final Duration SAME_THREAD = Duration.ofDays(1);

    private final NewMessages fresh;

    StoredConversations(
            ConversationStore conversations,
            MessageStore messages,
            Work work,
            TransactionOperations transaction,
            Announcer announcer,
            Clock clock) {
        super(conversations, messages, work, transaction, announcer, clock);
        this.fresh = new NewMessages(clock);
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
    public Message append(Conversation conversation, MessageArrived arrived) {
        NewMessage message = fresh.ofCustomer(conversation, arrived);
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
            return announced(workspace, messages.add(workspace, fresh.elsewhere(conversation, echoed), Terms.SOON))
                    .map(Added::message);
        });
    }

    @Override
    public Optional<Message> reply(
            Conversation conversation, MessageId answered, int ordinal, Content content, Trace why) {
        return reply(
                conversation,
                fresh.ofBot(conversation, answered, ordinal, content),
                new Grounds(Optional.of(why), Optional.empty()));
    }

    @Override
    public Optional<Message> reply(
            Conversation conversation, MessageId answered, Content content, Trace why, Heard heard) {
        return reply(
                conversation,
                fresh.ofBot(conversation, answered, 0, content),
                new Grounds(Optional.of(why), Optional.of(heard)));
    }

    private Optional<Message> reply(Conversation conversation, NewMessage message, Grounds grounds) {
        return addAndSend(conversation.workspace(), message, Terms.BOT, grounds, false)
                .map(Added::message);
    }

    @Override
    public Optional<Message> tell(Conversation conversation, String key, Content content) {
        NewMessage message = fresh.told(conversation, key, content);
        return addAndSend(conversation.workspace(), message, Terms.DURABLE, Grounds.NONE, false)
                .map(Added::message);
    }

    @Override
    public Message say(
            Conversation conversation, AgentId agent, String clientId, Content content, Optional<ExternalId> quoted) {
        return sent(conversation, fresh.ofAgent(conversation, agent, clientId, content, quoted), false);
    }

    @Override
    public Message sayAmongMany(Conversation conversation, AgentId agent, String clientId, Content content) {
        return sent(conversation, fresh.ofAgent(conversation, agent, clientId, content, Optional.empty()), true);
    }

    private Message sent(Conversation conversation, NewMessage message, boolean many) {
        return addAndSend(conversation.workspace(), message, Terms.DURABLE, Grounds.NONE, many)
                .orElseThrow(() -> Problem.notFound("The conversation is gone."))
                .message();
    }

    @Override
    public Message note(Conversation conversation, AgentId agent, String clientId, Content content) {
        NewMessage message = fresh.note(conversation, agent, clientId, content);
        return announced(conversation.workspace(), messages.add(conversation.workspace(), message, Terms.DURABLE))
                .orElseThrow(() -> Problem.notFound("The conversation is gone."))
                .message();
    }

    /** The message, how the bot came to it, and the job that sends it are one transaction. */
    private Optional<Added> addAndSend(
            WorkspaceId workspace, NewMessage message, Terms terms, Grounds grounds, boolean many) {
        return inTransaction(() -> {
            Optional<Added> added = messages.add(workspace, message, terms, grounds);
            added.filter(Added::fresh)
                    .filter(fresh -> fresh.message().delivery().state() == Delivery.State.QUEUED)
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
    public void speaks(Conversation conversation, Language language) {
        if (!conversation.language().equals(Optional.of(language))) {
            change(conversation.workspace(), conversation.id(), Expected.ANYTHING, new Change.Speaks(language));
        }
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
        NewMessage message = fresh.notice(conversation, notice);
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
}
