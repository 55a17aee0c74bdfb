package io.serai.realtime.visitors;

import io.serai.channels.ChannelAccount;
import io.serai.content.MediaId;
import io.serai.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Signed leave to use a file: to read it (in a link, since pictures are fetched without headers), and to send what one has uploaded oneself.
 * A token is {@code <expiry in seconds>.<MAC>}.
 */
@Component
public class FileLinks {
    private static final Duration READABLE = Duration.ofHours(2);
    private static final Duration SENDABLE = Duration.ofHours(24);

    private final Vault vault;
    private final Clock clock;

    FileLinks(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public String toRead(ChannelAccount account, MediaId file) {
        return sign(account, "widget.file.read", file.value().toString(), READABLE);
    }

    public boolean mayRead(ChannelAccount account, MediaId file, String token) {
        return holds(account, "widget.file.read", file.value().toString(), token);
    }

    public String toSend(ChannelAccount account, Visitor visitor, MediaId file) {
        return sign(
                account,
                "widget.file.send",
                file.value() + " " + visitor.address().value(),
                SENDABLE);
    }

    boolean maySend(ChannelAccount account, Visitor visitor, MediaId file, String token) {
        return holds(
                account,
                "widget.file.send",
                file.value() + " " + visitor.address().value(),
                token);
    }

    private String sign(ChannelAccount account, String purpose, String what, Duration life) {
        String expiry = String.valueOf(clock.instant().plus(life).getEpochSecond());
        return expiry + "." + mac(account, purpose, what, expiry);
    }

    private boolean holds(ChannelAccount account, String purpose, String what, String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 12 || !token.substring(0, dot).matches("\\d+")) {
            return false;
        }
        String expiry = token.substring(0, dot);
        String expected = expiry + "." + mac(account, purpose, what, expiry);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8))
                && Long.parseLong(expiry) >= clock.instant().getEpochSecond();
    }

    private String mac(ChannelAccount account, String purpose, String what, String expiry) {
        byte[] mac =
                vault.fingerprint(account.workspace(), purpose, account.id().value() + " " + what + " " + expiry);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
