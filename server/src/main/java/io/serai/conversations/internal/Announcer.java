package io.serai.conversations.internal;

import io.serai.conversations.ConversationEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the audience once it is true: after the commit of the transaction at hand, or at once when there is none. */
public class Announcer {
    private final ApplicationEventPublisher audience;

    public Announcer(ApplicationEventPublisher audience) {
        this.audience = audience;
    }

    public void tell(ConversationEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            audience.publishEvent(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                audience.publishEvent(event);
            }
        });
    }
}
