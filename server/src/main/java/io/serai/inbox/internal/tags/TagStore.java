package io.serai.inbox.internal.tags;

import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tags of a workspace; no two have the same name, however it is spelled in capitals. */
interface TagStore {
    /** By name. */
    List<Tag> all(WorkspaceId workspace);

    Optional<Tag> find(WorkspaceId workspace, TagId id);

    /** Adds it; where there is one of this name, that one. */
    Tag add(WorkspaceId workspace, Tag tag, Instant now);

    /** Empty when it is gone, or another has the name. */
    Optional<Tag> change(WorkspaceId workspace, Tag tag);

    void remove(WorkspaceId workspace, TagId id);
}
