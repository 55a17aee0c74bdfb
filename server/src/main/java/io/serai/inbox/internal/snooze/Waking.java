package io.serai.inbox.internal.snooze;

import io.serai.content.Content.Notice;
import io.serai.conversations.Marking;
import io.serai.inbox.Inbox;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The time of a snooze has come: the conversation is back, with whoever has it if they are there. */
@Component
class Waking implements JobHandler<SnoozeEnds> {
    private final Marking marking;
    private final Inbox inbox;

    Waking(Marking marking, Inbox inbox) {
        this.marking = marking;
        this.inbox = inbox;
    }

    @Override
    public Class<SnoozeEnds> handles() {
        return SnoozeEnds.class;
    }

    /** One that was woken meanwhile, or snoozed anew, is not of this job. */
    @Override
    public void run(WorkspaceId workspace, SnoozeEnds job) {
        marking.wakeAt(workspace, job.conversation(), job.until(), new Notice(Notice.Kind.WOKEN, Map.of("by", "time")))
                .ifPresent(inbox::returned);
    }
}
