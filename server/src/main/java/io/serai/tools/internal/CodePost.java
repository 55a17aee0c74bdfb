package io.serai.tools.internal;

import io.serai.shared.WorkspaceId;

/** Sends one-time codes by mail. */
public interface CodePost {
    /** Where the shop has no mailbox to send from. */
    CodePost NONE = new CodePost() {
        @Override
        public boolean ready(WorkspaceId workspace) {
            return false;
        }

        @Override
        public void send(WorkspaceId workspace, String email, String code) {
            throw new IllegalStateException("There is no mailbox to send from.");
        }
    };

    boolean ready(WorkspaceId workspace);

    void send(WorkspaceId workspace, String email, String code);
}
