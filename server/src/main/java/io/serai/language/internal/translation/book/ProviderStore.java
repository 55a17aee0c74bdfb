package io.serai.language.internal.translation.book;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A workspace's providers in their order, and its rules. */
public interface ProviderStore {
    List<Entry> all(WorkspaceId workspace);

    /** A new one comes last, a known one keeps its place. */
    void save(WorkspaceId workspace, Entry entry, Instant at);

    /** @return whether there was one */
    boolean remove(WorkspaceId workspace, UUID id);

    /** Those that are not named keep their order behind the others. */
    void order(WorkspaceId workspace, List<UUID> ids);

    Optional<Rules> rules(WorkspaceId workspace);

    void rule(WorkspaceId workspace, Rules rules);
}
