package io.serai.inbox;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;

/** For those who watch: a promised time began to run, is nearly over, is over, or has ended. */
public record PromiseChanged(WorkspaceId workspace, ConversationId conversation, Stage stage) {
    public enum Stage {
        STARTED,
        WARNED,
        BREACHED,
        ENDED
    }
}
