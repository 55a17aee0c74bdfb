package io.serai.integrations.internal.chatwoot;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The whole numbers by which other systems call what has a UUID here. */
interface NumberStore {
    /** The same each time. */
    long number(WorkspaceId workspace, String kind, UUID id);

    Optional<UUID> id(WorkspaceId workspace, String kind, long number);

    void forget(WorkspaceId workspace, Collection<UUID> ids);
}
