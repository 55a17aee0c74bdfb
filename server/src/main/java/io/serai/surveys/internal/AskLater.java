package io.serai.surveys.internal;

import io.serai.conversations.ConversationResolved;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import org.springframework.stereotype.Component;

/** Plans to ask, where the shop wants that. Planned twice (after a crash), it is asked once: an episode has one survey. */
@Component
class AskLater implements JobHandler<ConversationResolved> {
    private final SurveyStore store;
    private final Work work;

    AskLater(SurveyStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public Class<ConversationResolved> handles() {
        return ConversationResolved.class;
    }

    @Override
    public void run(WorkspaceId workspace, ConversationResolved resolved) {
        SurveySettings settings = store.settings(workspace);
        if (settings.on()) {
            work.add(workspace, new SurveyDue(resolved.conversation(), resolved.episode()), settings.delay());
        }
    }
}
