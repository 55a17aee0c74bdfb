package io.serai.reception;

import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.work.Job;

/** A message is stored whose file is still at the platform. Fetched beside the conversation, never in its way. */
record MediaExpected(ChannelAccountId account, ConversationId conversation, MessageId message) implements Job {
    @Override
    public String key() {
        return "media:" + message.value();
    }
}
