package io.serai.tools.internal.settings;

import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolSettings;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For rehearsals: as long as the process lives. */
public final class InMemoryToolSettings implements ToolSettingsStore {
    private final Map<WorkspaceId, ToolSettings> kept = new ConcurrentHashMap<>();

    @Override
    public ToolSettings of(WorkspaceId workspace) {
        return kept.getOrDefault(workspace, ToolSettings.DEFAULT);
    }

    @Override
    public void save(WorkspaceId workspace, ToolSettings settings, Instant at) {
        kept.put(workspace, settings);
    }
}
