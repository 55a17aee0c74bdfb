package io.serai.inbox.internal.sla;

import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.inbox.PromiseChanged;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the time that runs out first on the conversation, so that lists are narrowed and ordered by it from an index. */
@Component
class DueMark {
    private final PromiseStore store;
    private final Conversations conversations;
    private final Marking marking;

    DueMark(PromiseStore store, Conversations conversations, Marking marking) {
        this.store = store;
        this.conversations = conversations;
        this.marking = marking;
    }

    /** Before the desks hear of it: they ask for the list at once. */
    @EventListener
    @Order(0)
    void on(PromiseChanged changed) {
        conversations.find(changed.workspace(), changed.conversation()).ifPresent(this::mark);
    }

    void mark(Conversation it) {
        Optional<Marking.Promised> soonest = store.timers(it.workspace(), it.id(), it.episode()).stream()
                .filter(Timer::runs)
                .min(Comparator.comparing(Timer::dueAt))
                .map(timer -> new Marking.Promised(timer.warnAt(), timer.dueAt()));
        marking.promised(it.workspace(), it.id(), soonest);
    }
}
