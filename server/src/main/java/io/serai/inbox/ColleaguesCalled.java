package io.serai.inbox;

import io.serai.accounts.AgentId;
import io.serai.conversations.Message;
import io.serai.shared.WorkspaceId;
import java.util.List;

/** For those who watch: a note calls colleagues. */
public record ColleaguesCalled(WorkspaceId workspace, Message note, AgentId by, List<AgentId> called) {
    public ColleaguesCalled {
        called = List.copyOf(called);
    }
}
