package io.serai.realtime.desk;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;

/** Who sits behind a connection: an agent, signed in with one session. */
record Seat(WorkspaceId workspace, AgentId agent, String session) {
    static Seat of(Agent agent, String session) {
        return new Seat(agent.workspace(), agent.id(), session);
    }
}
