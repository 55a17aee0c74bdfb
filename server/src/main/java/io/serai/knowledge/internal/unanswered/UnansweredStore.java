package io.serai.knowledge.internal.unanswered;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps questions and their themes. A theme that has no question any more, because its customers were erased, is never seen. */
interface UnansweredStore {
    /** Until the transaction at hand has ended nobody else groups questions of this workspace. */
    void alone(WorkspaceId workspace);

    boolean has(WorkspaceId workspace, UUID message);

    List<Theme> themes(WorkspaceId workspace);

    Optional<Theme> theme(WorkspaceId workspace, UUID id);

    void save(WorkspaceId workspace, Theme theme);

    void add(WorkspaceId workspace, Asked question);

    /** All questions of one theme go to another, and it is gone. */
    void move(WorkspaceId workspace, UUID from, UUID to);

    List<Count> counts(WorkspaceId workspace);

    /** The newest of each of these themes, at most {@code each}. */
    List<Asked> asked(WorkspaceId workspace, Collection<UUID> themes, int each);

    /** The conversations in which these were asked, in the same order; a message that is gone meanwhile is left out. */
    List<Place> places(WorkspaceId workspace, Collection<UUID> messages);

    /** How often a theme was asked for in one language. */
    record Count(UUID theme, Theme.State state, Language language, long asked, Instant since, Instant last) {}

    record Place(UUID message, UUID conversation) {}
}
