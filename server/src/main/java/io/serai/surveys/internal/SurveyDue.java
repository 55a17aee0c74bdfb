package io.serai.surveys.internal;

import io.serai.conversations.ConversationId;
import io.serai.work.Job;

/** A conversation was resolved a while ago: its customer may be asked. */
record SurveyDue(ConversationId conversation, int episode) implements Job {
    @Override
    public String key() {
        return "survey:" + conversation.value();
    }
}
