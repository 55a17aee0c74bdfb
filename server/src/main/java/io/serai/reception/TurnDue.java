package io.serai.reception;

import io.serai.channels.MessageAccepted;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.work.Job;

/** The bot's turn was put off until the customer's files are read. In order with the sender's messages. */
record TurnDue(MessageAccepted accepted, ConversationId conversation, MessageId message) implements Job {
    @Override
    public String key() {
        return accepted.key();
    }
}
