package io.serai.tools.internal.codes;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;

/** Takes one-time codes to mailboxes: only to those that orders were placed with, which nobody who asks may notice. */
public interface CodePost {
    Duration HOLDS = Duration.ofMinutes(15);

    /** Where the shop has no mailbox to send from. */
    CodePost NONE = new CodePost() {
        @Override
        public boolean ready(WorkspaceId workspace) {
            return false;
        }

        @Override
        public void send(WorkspaceId workspace, Posted posted) {
            throw new IllegalStateException("There is no mailbox to send from.");
        }
    };

    boolean ready(WorkspaceId workspace);

    /** Takes as long for a mailbox without orders as for one with some. */
    void send(WorkspaceId workspace, Posted posted);

    /** @param email in lower case */
    record Posted(ConversationId conversation, String email, String code) {}
}
