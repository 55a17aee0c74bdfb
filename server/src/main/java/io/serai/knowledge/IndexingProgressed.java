package io.serai.knowledge;

import io.serai.shared.WorkspaceId;
import java.util.UUID;

/** Indexing went on: {@code done} of {@code total} texts of this FAQ or document can be found by meaning. */
public record IndexingProgressed(WorkspaceId workspace, UUID source, int done, int total) {}
