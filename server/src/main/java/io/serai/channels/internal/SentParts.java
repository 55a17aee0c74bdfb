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

    /** Forgets parts older than this: nothing is tried for so long. */
    int prune(Instant before);
}
