package io.serai.conversations;

import io.serai.work.Job;

/** What follows from a resolution is due. Stored with the resolution: there is one if and only if there is the other. */
public record ConversationResolved(ConversationId conversation, int episode) implements Job {
    @Override
    public String key() {
        return "resolved:" + conversation.value();
    }

    /** Nobody waits for it. */
    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
