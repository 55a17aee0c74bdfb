package io.serai.inbox.internal;

import io.serai.contacts.CustomerFiles;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes when a customer wrote last. */
@Component
class LastSeen {
    private final CustomerFiles customers;

    LastSeen(CustomerFiles customers) {
        this.customers = customers;
    }

    @EventListener
    void on(ConversationEvent.MessageAdded added) {
        if (added.message().author() instanceof Author.Customer customer) {
            customers.seen(added.workspace(), customer.contact(), added.message().at());
        }
    }
}
