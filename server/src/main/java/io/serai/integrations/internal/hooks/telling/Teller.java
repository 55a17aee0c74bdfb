package io.serai.integrations.internal.hooks.telling;

import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.integrations.internal.hooks.Delivery;
import io.serai.integrations.internal.hooks.DeliveryDue;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookStore;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Turns what is new in a conversation into what each endpoint is to be told, and remembers how far it came, in one transaction. */
@Component
class Teller {
    private static final int AT_ONCE = 500;

    private final ToldStore told;
    private final HookStore hooks;
    private final Conversations conversations;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    Teller(
            ToldStore told,
            HookStore hooks,
            Conversations conversations,
            Work work,
            TransactionOperations transaction,
            Clock clock) {
        this.told = told;
        this.hooks = hooks;
        this.conversations = conversations;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    void tell(WorkspaceId workspace, ConversationId id, List<Endpoint> endpoints) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> tellSome(workspace, id, endpoints)));
        }
    }

    private boolean tellSome(WorkspaceId workspace, ConversationId id, List<Endpoint> endpoints) {
        Told before = told.lock(workspace, id);
        // in this order: a message that comes in between is told now, and found told later
        Optional<Conversation> found = conversations.find(workspace, id);
        if (found.isEmpty() || found.get().change() <= before.change()) {
            return false;
        }
        Conversation now = found.get();
        List<Message> changed = conversations.changedAfter(workspace, id, before.change(), AT_ONCE);
        boolean cut = changed.size() == AT_ONCE;
        boolean first = before.isNothing()
                && conversations.ofContact(workspace, now.contact()).size() == 1;
        for (Story.Chapter chapter : Story.of(before, now, changed, first)) {
            endpoints.stream()
                    .filter(endpoint -> endpoint.events().contains(chapter.event()))
                    .forEach(endpoint -> deliver(workspace, endpoint, id, chapter));
        }
        long reached = changed.stream().mapToLong(Message::change).max().orElse(0);
        long seq = changed.stream().mapToLong(Message::seq).max().orElse(0);
        told.put(
                workspace,
                id,
                Told.of(
                        now,
                        cut ? reached : Math.max(now.change(), reached),
                        Math.max(before.seq(), cut ? seq : Math.max(seq, now.lastSeq()))));
        return cut;
    }

    private void deliver(WorkspaceId workspace, Endpoint endpoint, ConversationId id, Story.Chapter chapter) {
        Instant now = clock.instant();
        var delivery = new Delivery(
                Ids.next(),
                endpoint.id(),
                id,
                chapter.message(),
                chapter.event(),
                chapter.before(),
                Delivery.State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                Optional.empty());
        hooks.add(workspace, delivery);
        work.add(workspace, DeliveryDue.of(delivery));
    }
}
