package io.serai.privacy;

import io.serai.accounts.AgentId;
import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link AuditLog} recorded. */
public interface AuditTrail {
    /** Newest first, 50 at a time. */
    Page<Entry> entries(WorkspaceId workspace, Optional<String> cursor);

    /** @param intact whether the row and its place behind the row before it are as they were written */
    record Entry(Instant at, Optional<AgentId> agent, String action, Map<String, String> details, boolean intact) {
        public Entry {
            details = Map.copyOf(details);
        }
    }
}
