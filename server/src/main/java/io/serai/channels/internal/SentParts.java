package io.serai.channels.internal;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Which parts of a message a platform took already: what has to outlive a crash between two calls. */
public interface SentParts {
    /** By their place. */
    Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message);

    /** The part that was taken first stays. */
    void sent(WorkspaceId workspace, UUID message, int part, ExternalId id);

    /** The same of a message that goes out in so many parts: one alone leaves nothing behind, since what became of it is noted by itself. */
    default Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message, int parts) {
        return parts > 1 ? sentParts(workspace, message) : Map.of();
    }

    /** The platform took this part of so many. After the last no other call follows, and what became of the message is noted by itself. */
    default void sent(WorkspaceId workspace, UUID message, int part, int parts, ExternalId id) {
        if (part + 1 < parts) {
            sent(workspace, message, part, id);
        }
    }

    /** Forgets parts older than this: nothing is tried for so long. */
    int prune(Instant before);
}
