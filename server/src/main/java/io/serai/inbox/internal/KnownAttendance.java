package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.inbox.internal.routing.Attendance;
import io.serai.shared.WorkspaceId;
import org.springframework.stereotype.Component;

/** Asks where presences are kept. */
@Component
class KnownAttendance implements Attendance {
    private final PresenceStore presences;

    KnownAttendance(PresenceStore presences) {
        this.presences = presences;
    }

    @Override
    public boolean online(WorkspaceId workspace, AgentId agent) {
        return presences.present(workspace).get(agent) == Presence.ONLINE;
    }
}
