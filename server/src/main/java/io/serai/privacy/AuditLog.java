package io.serai.privacy;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/** Who did what, for the record. Details hold ids and names of settings, never contact data or secrets. */
public interface AuditLog {
    void record(WorkspaceId workspace, Optional<AgentId> who, String action, Map<String, String> details);
}
