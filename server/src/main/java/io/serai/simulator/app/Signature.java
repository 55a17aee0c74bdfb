package io.serai.simulator.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** As docs/guide/channel-api.md describes it: written again here, as an app's developer has to. */
final class Signature {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private Signature() {}

    static String of(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    static boolean holds(String secret, @Nullable String stamp, @Nullable String given, byte[] body, Instant now) {
        Optional<Long> seconds = Optional.ofNullable(stamp)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong);
        return seconds.isPresent()
                && given != null
                && Math.abs(now.getEpochSecond() - seconds.get()) <= WINDOW.toSeconds()
                && MessageDigest.isEqual(
                        of(secret, seconds.get(), body).getBytes(StandardCharsets.US_ASCII),
                        given.getBytes(StandardCharsets.UTF_8));
    }
}
