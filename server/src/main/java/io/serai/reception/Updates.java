package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.UpdateAccepted;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.MessageId;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What platforms tell about messages that exist: edits, deletions, reactions, delivery; and who blocked us. */
@Component
class Updates implements JobHandler<UpdateAccepted> {
    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final MediaDesk mediaDesk;

    Updates(Channels channels, Contacts contacts, Conversations conversations, MediaDesk mediaDesk) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.mediaDesk = mediaDesk;
    }

    @Override
    public Class<UpdateAccepted> handles() {
        return UpdateAccepted.class;
    }

    @Override
    public void run(WorkspaceId workspace, UpdateAccepted accepted) {
        channels.account(workspace, accepted.account()).ifPresent(account -> run(account, accepted.update()));
    }

    private void run(ChannelAccount account, InboundEvent update) {
        switch (update) {
            case AccountReported report -> channels.reported(account, report);
            case Echoed echoed -> echo(account, echoed);
            case AddressChanged changed -> {
                contacts.alsoAt(account.workspace(), account.id(), changed.from(), List.of(changed.to()));
                conversations.moved(account.workspace(), account.id(), changed.from(), changed.to());
            }
            case StatusChanged changed -> state(account, changed);
            default -> thread(account, update).ifPresent(conversation -> apply(account, conversation, update));
        }
    }

    /** Also when the platform names the customer anew in this very update, as long as it names the known address with it. */
    private Optional<Conversation> thread(ChannelAccount account, InboundEvent update) {
        update.also().forEach(former -> joined(account, former, update.from()));
        return Stream.concat(Stream.of(update.from()), update.also().stream())
                .flatMap(address -> conversations.latest(account.workspace(), account.id(), address).stream())
                .findFirst();
    }

    private void joined(ChannelAccount account, Address former, Address now) {
        if (conversations.latest(account.workspace(), account.id(), former).isPresent()) {
            contacts.alsoAt(account.workspace(), account.id(), former, List.of(now));
            conversations.moved(account.workspace(), account.id(), former, now);
        }
    }

    /** A message is found by its ids: the platform may name its receiver otherwise than the customer named himself. */
    private void state(ChannelAccount account, StatusChanged changed) {
        Delivery delivery = changed.failure()
                .map(Dispatch::refused)
                .orElseGet(() -> new Delivery(deliveryOf(changed.status()), Optional.empty()));
        changed.ours()
                .ifPresentOrElse(
                        ours -> conversations.delivered(
                                account.workspace(), new MessageId(ours), delivery, List.of(changed.id())),
                        () -> conversations.delivered(account.workspace(), account.id(), changed.id(), delivery));
    }

    /** What somebody of ours wrote elsewhere belongs into the thread; what we sent ourselves is there already. */
    private void echo(ChannelAccount account, Echoed echoed) {
        Contact contact =
                contacts.identify(account.workspace(), account.id(), echoed.from(), Profile.NOTHING, List.of());
        Conversation conversation = conversations.openFor(contact, account.id(), echoed.from());
        conversations
                .echoed(conversation, echoed)
                .ifPresent(message -> mediaDesk.fetchLater(account, conversation, message));
    }

    private void apply(ChannelAccount account, Conversation conversation, InboundEvent update) {
        switch (update) {
            case MessageEdited edited ->
                conversations
                        .edit(conversation, edited.id(), edited.content())
                        .ifPresent(message -> mediaDesk.fetchLater(account, conversation, message));
            case MessageDeleted deleted -> conversations.delete(conversation, deleted.id());
            case Reacted reacted -> conversations.react(conversation, reacted.on(), reacted.emoji());
            case StatusChanged changed -> {}
            case StatusUpTo upTo -> conversations.deliveredUpTo(conversation, upTo.upTo(), deliveryOf(upTo.status()));
            case ConsentChanged consent ->
                contacts.consents(conversation.workspace(), conversation.contact(), consent.marketing());
            case CustomerBlocked blocked -> block(conversation, blocked.blocked());
            case MessageArrived arrived -> throw new IllegalStateException("messages come by MessageAccepted");
            case AccountReported report -> {}
            case Echoed echoed -> {}
            case AddressChanged changed -> {}
            case Ignored ignored -> {}
        }
    }

    private static Delivery.State deliveryOf(StatusChanged.Status status) {
        return switch (status) {
            case SENT -> Delivery.State.SENT;
            case DELIVERED -> Delivery.State.DELIVERED;
            case READ -> Delivery.State.READ;
            case FAILED -> Delivery.State.FAILED;
        };
    }

    private void block(Conversation conversation, boolean blocked) {
        contacts.blocked(conversation.workspace(), conversation.contact(), blocked);
        Notice.Kind kind = blocked ? Notice.Kind.CUSTOMER_BLOCKED : Notice.Kind.CUSTOMER_UNBLOCKED;
        conversations.noticed(conversation.workspace(), conversation.id(), new Notice(kind, Map.of()));
    }
}
