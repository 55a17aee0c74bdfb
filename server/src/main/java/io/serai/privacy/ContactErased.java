package io.serai.privacy;

import io.serai.shared.WorkspaceId;

/** Published after the commit: whoever still holds something of the contact in memory lets go of it. */
public record ContactErased(WorkspaceId workspace, Trail trail) {}
