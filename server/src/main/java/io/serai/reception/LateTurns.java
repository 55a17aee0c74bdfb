package io.serai.reception;

import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import org.springframework.stereotype.Component;

/** Asks again for turns that were put off. */
@Component
class LateTurns implements JobHandler<TurnDue> {
    private final Reception reception;

    LateTurns(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Class<TurnDue> handles() {
        return TurnDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, TurnDue due) {
        reception.resume(workspace, due);
    }

    @Override
    public void gaveUp(WorkspaceId workspace, TurnDue due) {
        reception.gaveUp(workspace, due.accepted());
    }
}
