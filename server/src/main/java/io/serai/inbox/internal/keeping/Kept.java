package io.serai.inbox.internal.keeping;

import io.serai.accounts.AgentId;
import java.util.Optional;
import java.util.UUID;

public interface Kept {
    UUID id();

    /** Absent: everybody's. */
    Optional<AgentId> owner();
}
