package io.serai.tools.internal.settings;

import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolSettings;
import java.time.Instant;

public interface ToolSettingsStore {
    /** The default where the shop has chosen nothing. */
    ToolSettings of(WorkspaceId workspace);

    void save(WorkspaceId workspace, ToolSettings settings, Instant at);
}
