package io.serai.media;

import io.serai.content.MediaId;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Duration;

/**
 * Addresses under which whoever holds them reads one file for a while: for platforms that fetch files instead of taking them, and for
 * customers who get a link where their platform shows no file. Whether the platform can reach them is for the caller to know
 * ({@code PublicUrl.isSecure}).
 */
public interface PublicFiles {
    URI link(WorkspaceId workspace, MediaId file, Duration life);

    /** A small JPEG of a picture, 800 pixels at most; of anything else a grey one that says nothing. */
    URI preview(WorkspaceId workspace, MediaId file, Duration life);
}
