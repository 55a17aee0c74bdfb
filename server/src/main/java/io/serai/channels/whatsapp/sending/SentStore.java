package io.serai.channels.whatsapp.sending;

import io.serai.shared.WorkspaceId;
import java.time.Instant;

/** What has to outlive a crash between two calls, and a day's openings. */
public interface SentStore {
    /** We wrote to somebody outside the window. */
    void opened(WorkspaceId workspace, String waba, String recipient, Instant at);

    /** How many different customers other than this one we wrote to outside their windows since then. */
    long othersOpenedSince(WorkspaceId workspace, String waba, String recipient, Instant since);
}
