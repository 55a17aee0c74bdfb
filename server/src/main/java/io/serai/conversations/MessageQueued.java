package io.serai.conversations;

import io.serai.content.ChannelAccountId;
import io.serai.work.Job;

/** An outgoing message is stored and waits to be sent; in order within its conversation. */
public record MessageQueued(ConversationId conversation, ChannelAccountId account, MessageId message) implements Job {
    @Override
    public String key() {
        return "out:" + conversation.value();
    }
}
