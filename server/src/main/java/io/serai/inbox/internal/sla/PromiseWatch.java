package io.serai.inbox.internal.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Accounts;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.shared.WorkspaceId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches conversations that people have. It looks beside the path of a message, on a thread of its own, and only where something is promised;
 * what it missed while the server was down is looked at when it starts.
 */
@Component
public class PromiseWatch {
    private static final Logger log = LoggerFactory.getLogger(PromiseWatch.class);
    private static final int MOST = 1_000;

    private final PromiseStore store;
    private final Promises promises;
    private final Conversations conversations;
    private final Accounts accounts;
    private final DueMark marks;
    private final Cache<WorkspaceId, Boolean> anything =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("promises").factory());

    PromiseWatch(PromiseStore store, Promises promises, Conversations conversations, Accounts accounts, DueMark marks) {
        this.store = store;
        this.promises = promises;
        this.conversations = conversations;
        this.accounts = accounts;
        this.marks = marks;
    }

    @EventListener
    void on(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.MessageAdded added -> later(added.conversation());
            case ConversationEvent.ConversationChanged changed -> later(changed.conversation());
            case ConversationEvent.ConversationHandedOver handed -> later(handed.conversation());
            case ConversationEvent.MessageChanged changed -> {}
            case ConversationEvent.AnswerDrafted drafted -> {}
            case ConversationEvent.Typing typing -> {}
            case ConversationEvent.SeenByCustomer seen -> {}
        }
    }

    /** What nobody promised anything about costs nothing: the path of a message passes here. */
    private void later(Conversation conversation) {
        if (Boolean.FALSE.equals(anything.getIfPresent(conversation.workspace()))) {
            return;
        }
        try {
            thread.execute(() -> look(conversation.workspace(), conversation.id()));
        } catch (RejectedExecutionException stopping) {
            log.debug("the server stops; what changed is looked at when it starts");
        }
    }

    private void look(WorkspaceId workspace, ConversationId id) {
        try {
            if (anything.get(workspace, unknown -> !store.promises(unknown).isEmpty())) {
                conversations.find(workspace, id).ifPresent(promises::look);
            }
        } catch (RuntimeException failed) {
            log.warn("promises of conversation {} could not be looked at", id.value(), failed);
        }
    }

    /** Somebody changed what is promised. */
    public void changed(WorkspaceId workspace) {
        anything.invalidate(workspace);
        thread.execute(() -> lookAtAll(workspace));
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        accounts.workspaces().forEach(shop -> thread.execute(() -> lookAtAll(shop.id())));
    }

    private void lookAtAll(WorkspaceId workspace) {
        if (!store.promises(workspace).isEmpty()) {
            conversations.waiting(workspace, MOST).forEach(one -> look(workspace, one.id()));
            conversations.unanswered(workspace, MOST).forEach(one -> look(workspace, one.id()));
            store.running(workspace, MOST).forEach(timer -> {
                look(workspace, timer.conversation());
                conversations.find(workspace, timer.conversation()).ifPresent(marks::mark);
            });
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
