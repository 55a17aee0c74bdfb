package io.serai.brain.internal.greetings;

import io.serai.brain.GreetingRule;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A workspace's rules in the order in which they were made. */
interface GreetingStore {
    List<GreetingRule> all(WorkspaceId workspace);

    void put(WorkspaceId workspace, GreetingRule rule, Instant at);

    void remove(WorkspaceId workspace, UUID id);
}
