package io.serai.inbox.internal.later;

import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Messages that are written now and sent later. The message and the job that sends it are one transaction, and so are its end and its sending. */
@Service
public class SendLater implements JobHandler<LaterDue> {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final LaterStore store;
    private final Conversations conversations;
    private final Work work;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher audience;
    private final Clock clock;

    SendLater(
            LaterStore store,
            Conversations conversations,
            Work work,
            TransactionOperations transaction,
            ApplicationEventPublisher audience,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.work = work;
        this.transaction = transaction;
        this.audience = audience;
        this.clock = clock;
    }

    public LaterMessage add(Conversation conversation, AgentId agent, Content content, Instant due) {
        Instant now = clock.instant();
        if (!due.isAfter(now) || due.isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("Send it at a time to come, a year ahead at most.");
        }
        var message = new LaterMessage(Ids.next(), conversation.id(), agent, content, due);
        transaction.executeWithoutResult(status -> {
            store.add(conversation.workspace(), message);
            work.add(conversation.workspace(), new LaterDue(message.id()), Duration.between(now, due));
        });
        tell(conversation);
        return message;
    }

    public List<LaterMessage> of(Conversation conversation) {
        return store.of(conversation.workspace(), conversation.id());
    }

    public Optional<LaterMessage> find(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id);
    }

    /** @throws Problem CONFLICT when it is on its way already */
    public void cancel(Conversation conversation, UUID id) {
        if (store.take(conversation.workspace(), id).isEmpty()) {
            throw Problem.conflict("It has been sent already, or somebody else cancelled it.");
        }
        tell(conversation);
    }

    private void tell(Conversation conversation) {
        audience.publishEvent(new ConversationEvent.ConversationChanged(conversation.workspace(), conversation));
    }

    @Override
    public Class<LaterDue> handles() {
        return LaterDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, LaterDue job) {
        transaction.executeWithoutResult(
                status -> store.take(workspace, job.message()).ifPresent(message -> send(workspace, message)));
    }

    private void send(WorkspaceId workspace, LaterMessage message) {
        conversations
                .find(workspace, message.conversation())
                .ifPresent(conversation -> conversations.say(
                        taken(conversation, message.agent()),
                        message.agent(),
                        message.id().toString(),
                        message.content(),
                        Optional.empty()));
    }

    /** As if they wrote it now: nobody talks over a person. */
    private Conversation taken(Conversation it, AgentId agent) {
        var owner = new Owner.Human(agent);
        if (it.status() == Conversation.Status.RESOLVED) {
            return conversations.reopen(it.workspace(), it.id(), owner, notice(Notice.Kind.REOPENED, agent));
        }
        return it.owner() instanceof Owner.Human
                ? it
                : conversations.handOver(it.workspace(), it.id(), owner, notice(Notice.Kind.TAKEN_OVER, agent));
    }

    private static Notice notice(Notice.Kind kind, AgentId agent) {
        return new Notice(kind, Map.of("agent", Objects.toString(agent.value())));
    }
}
