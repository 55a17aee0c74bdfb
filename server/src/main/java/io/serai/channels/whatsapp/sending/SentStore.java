package io.serai.channels.whatsapp.sending;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What has to outlive a crash between two calls, and a day's openings. */
public interface SentStore {
    /** The parts of a message that WhatsApp took already, by their place. */
    Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message);

    void sent(WorkspaceId workspace, UUID message, int part, ExternalId id);

    /** We wrote to somebody outside the window. */
    void opened(WorkspaceId workspace, String waba, String recipient, Instant at);

    /** How many different customers other than this one we wrote to outside their windows since then. */
    long othersOpenedSince(WorkspaceId workspace, String waba, String recipient, Instant since);
}
