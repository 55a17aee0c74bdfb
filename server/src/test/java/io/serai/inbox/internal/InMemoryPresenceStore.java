package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The twin: presence in a map. */
class InMemoryPresenceStore implements PresenceStore {
    private record Seat(WorkspaceId workspace, AgentId agent) {}

    private final Map<Seat, Presence> seats = new HashMap<>();
    private final Map<Seat, Instant> since = new HashMap<>();

    @Override
    public void set(WorkspaceId workspace, AgentId agent, Presence presence, Instant now) {
        var seat = new Seat(workspace, agent);
        if (seats.put(seat, presence) != presence) {
            since.put(seat, now);
        }
    }

    @Override
    public Map<AgentId, Presence> present(WorkspaceId workspace) {
        var present = new HashMap<AgentId, Presence>();
        seats.forEach((seat, presence) -> {
            if (seat.workspace().equals(workspace) && presence != Presence.OFFLINE) {
                present.put(seat.agent(), presence);
            }
        });
        return present;
    }

    @Override
    public Map<AgentId, Instant> since(WorkspaceId workspace) {
        var here = new HashMap<AgentId, Instant>();
        since.forEach((seat, at) -> {
            if (seat.workspace().equals(workspace)) {
                here.put(seat.agent(), at);
            }
        });
        return here;
    }
}
