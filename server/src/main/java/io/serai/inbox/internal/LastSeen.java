package io.serai.inbox.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationEvent;
import io.serai.shared.WorkspaceId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes when a customer wrote last: once in ten minutes, on a thread of its own, so that the path of a message pays nothing. */
@Component
class LastSeen {
    private static final Logger log = LoggerFactory.getLogger(LastSeen.class);

    private final CustomerFiles customers;
    private final Cache<ContactId, Instant> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(50_000)
            .build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("last-seen").factory());

    LastSeen(CustomerFiles customers) {
        this.customers = customers;
    }

    @EventListener
    void on(ConversationEvent.MessageAdded added) {
        Instant at = added.message().at();
        if (added.message().author() instanceof Author.Customer customer
                && noted.asMap().putIfAbsent(customer.contact(), at) == null) {
            later(added.workspace(), customer.contact(), at);
        }
    }

    private void later(WorkspaceId workspace, ContactId contact, Instant at) {
        try {
            thread.execute(() -> note(workspace, contact, at));
        } catch (RejectedExecutionException stopping) {
            log.debug("the server stops");
        }
    }

    private void note(WorkspaceId workspace, ContactId contact, Instant at) {
        try {
            customers.seen(workspace, contact, at);
        } catch (RuntimeException failed) {
            log.warn("when a customer was seen could not be noted", failed);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
