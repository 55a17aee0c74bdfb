package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.work.Job;
import java.time.Instant;

/** Somebody was given a conversation, and should have answered by the time that this runs. */
record AnswerExpected(ConversationId conversation, AgentId agent, Instant givenAt) implements Job {
    @Override
    public String key() {
        return "answer expected " + conversation.value() + " " + givenAt;
    }
}
