package io.serai.tools.internal;

import io.serai.shared.WorkspaceId;

/** Keeps what must not lie open, and makes things comparable without keeping them. */
interface Seal {
    byte[] seal(WorkspaceId workspace, String text);

    String open(WorkspaceId workspace, byte[] sealed);

    byte[] hash(WorkspaceId workspace, String context, String text);
}
