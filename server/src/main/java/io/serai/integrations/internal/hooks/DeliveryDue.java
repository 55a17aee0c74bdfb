package io.serai.integrations.internal.hooks;

import io.serai.conversations.ConversationId;
import io.serai.work.Job;
import java.util.UUID;

/** An endpoint is to be told something; in order within its conversation. */
public record DeliveryDue(UUID endpoint, ConversationId conversation, UUID delivery) implements Job {
    public static DeliveryDue of(Delivery delivery) {
        return new DeliveryDue(delivery.endpoint(), delivery.conversation(), delivery.id());
    }

    static String key(UUID endpoint, ConversationId conversation) {
        return "hook:" + endpoint + ":" + conversation.value();
    }

    @Override
    public String key() {
        return key(endpoint, conversation);
    }
}
