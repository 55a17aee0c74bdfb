package io.serai.conversations.internal.following;

import io.serai.accounts.AgentId;
import io.serai.conversations.Message;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.List;

/** The real following, for tests. */
public record FollowingOf(TestDatabase database) {
    public void mention(WorkspaceId workspace, Message note, AgentId agent) {
        new PostgresFollowing(database.jdbc(), Clock.systemUTC()).mention(workspace, note, List.of(agent));
    }
}
