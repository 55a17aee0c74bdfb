package io.serai.privacy.internal.factor;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The twin. */
class InMemoryRules implements RuleStore {
    private final Map<WorkspaceId, Boolean> rules = new HashMap<>();

    @Override
    public synchronized boolean twoFactors(WorkspaceId workspace) {
        return rules.getOrDefault(workspace, false);
    }

    @Override
    public synchronized void twoFactors(WorkspaceId workspace, boolean asked, Instant at) {
        rules.put(workspace, asked);
    }
}
