package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.UpdateAccepted;
import io.serai.contacts.Contacts;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What platforms tell about messages that exist: edits, deletions, reactions, delivery; and who blocked us. */
@Component
class Updates implements JobHandler<UpdateAccepted> {
    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;

    Updates(Channels channels, Contacts contacts, Conversations conversations) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
    }

    @Override
    public Class<UpdateAccepted> handles() {
        return UpdateAccepted.class;
    }

    @Override
    public void run(WorkspaceId workspace, UpdateAccepted accepted) {
        Optional<ChannelAccount> account = channels.account(workspace, accepted.account());
        Optional<Conversation> conversation = conversations.latest(
                workspace, accepted.account(), accepted.update().from());
        if (account.isPresent() && conversation.isPresent()) {
            apply(conversation.get(), accepted.update());
        }
    }

    private void apply(Conversation conversation, InboundEvent update) {
        switch (update) {
            case MessageEdited edited -> conversations.edit(conversation, edited.id(), edited.content());
            case MessageDeleted deleted -> conversations.delete(conversation, deleted.id());
            case Reacted reacted -> conversations.react(conversation, reacted.on(), reacted.emoji());
            case StatusChanged changed ->
                conversations.delivered(
                        conversation.workspace(), conversation.account(), changed.id(), deliveryOf(changed.status()));
            case CustomerBlocked blocked -> block(conversation, blocked.blocked());
            case MessageArrived arrived -> throw new IllegalStateException("messages come by MessageAccepted");
            case Ignored ignored -> {}
        }
    }

    private static Delivery deliveryOf(StatusChanged.Status status) {
        return switch (status) {
            case DELIVERED -> new Delivery(Delivery.State.DELIVERED, Optional.empty());
            case READ -> new Delivery(Delivery.State.READ, Optional.empty());
            case FAILED -> new Delivery(Delivery.State.FAILED, Optional.of("refused"));
        };
    }

    private void block(Conversation conversation, boolean blocked) {
        contacts.blocked(conversation.workspace(), conversation.contact(), blocked);
        Notice.Kind kind = blocked ? Notice.Kind.CUSTOMER_BLOCKED : Notice.Kind.CUSTOMER_UNBLOCKED;
        conversations.noticed(conversation.workspace(), conversation.id(), new Notice(kind, Map.of()));
    }
}
