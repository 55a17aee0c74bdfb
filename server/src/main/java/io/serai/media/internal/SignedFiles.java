package io.serai.media.internal;

import io.serai.content.MediaId;
import io.serai.media.PublicFiles;
import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Addresses that carry their own leave: {@code /files/<workspace>/<file>/<expiry in seconds>.<MAC>}. */
public final class SignedFiles implements PublicFiles {
    private static final String PURPOSE = "media.public";

    private final Vault vault;
    private final PublicUrl publicUrl;
    private final Clock clock;

    SignedFiles(Vault vault, PublicUrl publicUrl, Clock clock) {
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public URI link(WorkspaceId workspace, MediaId file, Duration life) {
        return publicUrl.resolve(path(workspace, file, life));
    }

    @Override
    public URI preview(WorkspaceId workspace, MediaId file, Duration life) {
        return publicUrl.resolve(path(workspace, file, life) + "/preview.jpg");
    }

    private String path(WorkspaceId workspace, MediaId file, Duration life) {
        String expiry = Long.toString(clock.instant().plus(life).getEpochSecond());
        return "/files/" + workspace.value() + "/" + file.value() + "/" + expiry + "." + mac(workspace, file, expiry);
    }

    /** Whether this token is leave to read the file, and still is. */
    public boolean mayRead(WorkspaceId workspace, MediaId file, String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || !token.substring(0, dot).matches("\\d{1,12}")) {
            return false;
        }
        String expiry = token.substring(0, dot);
        String expected = expiry + "." + mac(workspace, file, expiry);
        return MessageDigest.isEqual(bytes(expected), bytes(token))
                && Long.parseLong(expiry) >= clock.instant().getEpochSecond();
    }

    private String mac(WorkspaceId workspace, MediaId file, String expiry) {
        byte[] mac = vault.fingerprint(workspace, PURPOSE, file.value() + " " + expiry);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
