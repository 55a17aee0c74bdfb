package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.media.PublicFiles;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whether LINE can fetch files from this server, and where. */
final class Links {
    /** A customer may tap a link, or scroll back to a picture, days later. */
    private static final Duration LIFE = Duration.ofDays(30);

    private final PublicFiles files;
    private final PublicUrl publicUrl;

    Links(PublicFiles files, PublicUrl publicUrl) {
        this.files = files;
        this.publicUrl = publicUrl;
    }

    Optional<MediaPlan.Links> of(ChannelAccount account) {
        return reachable(account)
                ? Optional.of(new MediaPlan.Links(
                        file -> files.link(account.workspace(), file, LIFE),
                        file -> files.preview(account.workspace(), file, LIFE)))
                : Optional.empty();
    }

    /** LINE comes by https only; a double on this machine takes what is on this machine, too. */
    boolean reachable(ChannelAccount account) {
        return publicUrl.isSecure() || isRehearsal(account) && isLoopback(publicUrl.root());
    }

    static boolean isRehearsal(ChannelAccount account) {
        return isLoopback(URI.create(account.setting("base_url", LineApi.BASE_URL)));
    }

    static boolean isLoopback(URI address) {
        return address.getHost() != null && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    }
}
