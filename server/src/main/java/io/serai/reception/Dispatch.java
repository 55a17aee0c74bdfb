package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.OutboundMessage;
import io.serai.channels.OutboundMessage.Pace;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Outgoing;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageQueued;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The only way out: sends every message of ours, whoever wrote it. A send whose outcome is unknown is never repeated blindly. The bot's answers in
 * the widget are there as soon as they are stored, and do not come here.
 */
@Component
class Dispatch implements JobHandler<MessageQueued> {
    /** How long a message waits before it asks again whether its account was reconnected. */
    private static final Duration STOPPED = Duration.ofSeconds(30);

    /** After each of many: platforms report several times on every message, and those reports must not crowd out customers who wait. */
    private static final Duration DISTANCE = Duration.ofMillis(250);

    private final Channels channels;
    private final Conversations conversations;
    private final Work work;
    private final Clock clock;

    Dispatch(Channels channels, Conversations conversations, Work work, Clock clock) {
        this.channels = channels;
        this.work = work;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public Class<MessageQueued> handles() {
        return MessageQueued.class;
    }

    @Override
    public void run(WorkspaceId workspace, MessageQueued queued) {
        Optional<ChannelAccount> account = channels.account(workspace, queued.account());
        if (account.isPresent() && account.get().state() == ChannelAccount.State.NEEDS_RECONNECT) {
            throw new RetryLater(STOPPED, "the account waits to be reconnected");
        }
        conversations
                .sending(workspace, queued.message())
                .ifPresentOrElse(
                        outgoing ->
                                send(at(outgoing, queued, account), outgoing, queued.many() ? Pace.MANY : Pace.LIVE),
                        () -> interrupted(workspace, queued));
        if (queued.many()) {
            keepDistance();
        }
    }

    /** The conversation may have moved to another account while the message waited. */
    private Optional<ChannelAccount> at(Outgoing outgoing, MessageQueued queued, Optional<ChannelAccount> account) {
        return outgoing.conversation().account().equals(queued.account())
                ? account
                : channels.account(
                        outgoing.conversation().workspace(),
                        outgoing.conversation().account());
    }

    private static void keepDistance() {
        try {
            Thread.sleep(DISTANCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // it was sent, and that is noted
        }
    }

    /** Nobody waits to be sent any more: most likely we died between sending and noting the outcome. */
    private void interrupted(WorkspaceId workspace, MessageQueued queued) {
        conversations
                .message(workspace, queued.message())
                .filter(message -> message.delivery().state() == Delivery.State.SENDING)
                .ifPresent(message -> settle(workspace, message, Delivery.State.UNCERTAIN, "interrupted"));
    }

    private void send(Optional<ChannelAccount> account, Outgoing outgoing, Pace pace) {
        Message message = outgoing.message();
        WorkspaceId workspace = outgoing.conversation().workspace();
        if (account.isEmpty()) {
            settle(workspace, message, Delivery.State.FAILED, "disconnected");
            return;
        }
        OutboundMessage outbound = outbound(outgoing, pace);
        if (!channels.window(account.get(), outbound.lastInbound())
                .allows(outbound.writer(), message.content(), clock.instant())) {
            settle(workspace, message, Delivery.State.FAILED, "window_closed");
            return;
        }
        switch (channels.send(account.get(), outbound)) {
            case SendResult.Accepted accepted ->
                settle(workspace, message, new Delivery(Delivery.State.SENT, Optional.empty()), accepted.ids());
            case SendResult.Rejected rejected -> settle(workspace, message, refused(rejected), List.of());
            case SendResult.Uncertain uncertain ->
                settle(workspace, message, Delivery.State.UNCERTAIN, uncertain.detail());
            case SendResult.TryLater later -> {
                conversations.unsent(workspace, message.id());
                throw new RetryLater(later.delay(), later.detail());
            }
            case SendResult.Stopped stopped -> {
                conversations.unsent(workspace, message.id());
                throw new RetryLater(STOPPED, stopped.detail());
            }
        }
    }

    static Delivery refused(SendResult.Rejected rejected) {
        return new Delivery(
                Delivery.State.FAILED,
                Optional.of(rejected.reason().name().toLowerCase(Locale.ROOT)),
                Optional.of(rejected.detail()));
    }

    private static OutboundMessage outbound(Outgoing outgoing, Pace pace) {
        Message message = outgoing.message();
        return new OutboundMessage(
                message.id().value(),
                outgoing.conversation().address(),
                message.content(),
                message.quoted(),
                message.author() instanceof Author.Human(var agent) ? new Writer.Human(agent) : new Writer.Bot(),
                outgoing.latestOfCustomer(),
                outgoing.conversation().lastInboundAt(),
                pace);
    }

    private void settle(WorkspaceId workspace, Message message, Delivery.State state, String reason) {
        settle(workspace, message, new Delivery(state, Optional.of(reason)), List.of());
    }

    /** What became of it and the end of its job are one transaction. */
    private void settle(WorkspaceId workspace, Message message, Delivery delivery, List<ExternalId> ids) {
        work.finish(() -> conversations.delivered(workspace, message.id(), delivery, ids));
    }

    /** What our own page shows had to be given to nobody. */
    @EventListener
    void on(ConversationEvent.MessageAdded added) {
        if (added.message().delivery().state() == Delivery.State.SENT
                && added.conversation().address().kind().showsWhatIsStored()) {
            channels.shown(added.workspace(), added.conversation().account());
        }
    }

    @Override
    public void gaveUp(WorkspaceId workspace, MessageQueued queued) {
        conversations
                .message(workspace, queued.message())
                .ifPresent(message -> settle(workspace, message, Delivery.State.FAILED, "gave_up"));
    }
}
