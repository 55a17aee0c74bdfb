package io.serai.channels.messaging.sending;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.UUID;

/** What has to outlive a crash between two calls. */
public interface MessagingStore {
    /** The parts of a message that Meta took already, by their place. */
    Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message);

    void sent(WorkspaceId workspace, UUID message, int part, ExternalId id);
}
