package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageQueued;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The only way out: sends every message of ours, whoever wrote it. A send whose outcome is unknown is never repeated blindly. */
@Component
class Dispatch implements JobHandler<MessageQueued> {
    private final Channels channels;
    private final Conversations conversations;

    Dispatch(Channels channels, Conversations conversations) {
        this.channels = channels;
        this.conversations = conversations;
    }

    @Override
    public Class<MessageQueued> handles() {
        return MessageQueued.class;
    }

    @Override
    public void run(WorkspaceId workspace, MessageQueued queued) {
        Optional<Message> message = conversations.message(workspace, queued.message());
        Optional<Conversation> conversation = conversations.find(workspace, queued.conversation());
        if (message.isEmpty() || conversation.isEmpty()) {
            return;
        }
        switch (message.get().delivery().state()) {
            case QUEUED -> send(conversation.get(), message.get());
            // We died between sending and noting the outcome.
            case SENDING -> settle(workspace, message.get(), Delivery.State.UNCERTAIN, "interrupted");
            case NONE, SENT, DELIVERED, READ, UNCERTAIN, FAILED -> {}
        }
    }

    private void send(Conversation conversation, Message message) {
        WorkspaceId workspace = conversation.workspace();
        Optional<ChannelAccount> account = channels.account(workspace, conversation.account());
        if (account.isEmpty()) {
            settle(workspace, message, Delivery.State.FAILED, "disconnected");
            return;
        }
        if (conversations.sending(workspace, message.id()).isEmpty()) {
            return;
        }
        var outbound =
                new OutboundMessage(message.id().value(), conversation.address(), message.content(), message.quoted());
        switch (channels.send(account.get(), outbound)) {
            case SendResult.Accepted accepted ->
                conversations.delivered(
                        workspace, message.id(), new Delivery(Delivery.State.SENT, Optional.empty()), accepted.ids());
            case SendResult.Rejected rejected ->
                settle(
                        workspace,
                        message,
                        Delivery.State.FAILED,
                        rejected.reason().name().toLowerCase(Locale.ROOT));
            case SendResult.Uncertain uncertain ->
                settle(workspace, message, Delivery.State.UNCERTAIN, uncertain.detail());
            case SendResult.TryLater later -> {
                conversations.unsent(workspace, message.id());
                throw new RetryLater(later.delay(), later.detail());
            }
        }
    }

    private void settle(WorkspaceId workspace, Message message, Delivery.State state, String reason) {
        conversations.delivered(workspace, message.id(), new Delivery(state, Optional.of(reason)), List.of());
    }

    @Override
    public void gaveUp(WorkspaceId workspace, MessageQueued queued) {
        conversations
                .message(workspace, queued.message())
                .ifPresent(message -> settle(workspace, message, Delivery.State.FAILED, "gave_up"));
    }
}
