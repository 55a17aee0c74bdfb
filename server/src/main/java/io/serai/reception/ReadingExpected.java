package io.serai.reception;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.work.Job;

/** A message of a customer's has files in which a machine may read something. Beside the conversation, like fetching them. */
record ReadingExpected(ConversationId conversation, MessageId message) implements Job {
    @Override
    public String key() {
        return "reading:" + message.value();
    }
}
