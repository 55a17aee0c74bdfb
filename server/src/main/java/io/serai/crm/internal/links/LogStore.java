package io.serai.crm.internal.links;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done, newest first. */
public interface LogStore {
    void add(WorkspaceId workspace, Line line);

    /** @param before older than this line; @param problems only what was not done */
    List<Line> list(WorkspaceId workspace, CrmId connection, Optional<UUID> before, boolean problems, int limit);

    void prune(WorkspaceId workspace, Instant before);
}
