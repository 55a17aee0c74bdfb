package io.serai.understanding.internal.shop;

import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import java.time.Instant;
import java.util.List;

/** Keeps each workspace's intents and how it writes its order numbers. */
interface IntentStore {
    /** By key. */
    List<Intent> all(WorkspaceId workspace);

    /** Adds or replaces the one with this key. */
    void save(WorkspaceId workspace, Intent intent, Instant at);

    /** @return whether it was there */
    boolean remove(WorkspaceId workspace, String key);

    List<String> orderPatterns(WorkspaceId workspace);

    void saveOrderPatterns(WorkspaceId workspace, List<String> patterns, Instant at);
}
