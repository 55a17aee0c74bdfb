package io.serai.channels.api;

import io.serai.channels.Webhook;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The same both ways: {@code X-Serai-Signature: v1=<hex of HMAC-SHA256(secret, timestamp + "." + body)>}, and the timestamp, in seconds, in
 * {@code X-Serai-Timestamp}. What is older than five minutes is refused, so that a body that somebody has overheard cannot be sent again for
 * ever.
 */
final class ApiSignature {
    static final String TIMESTAMP = "X-Serai-Timestamp";
    static final String SIGNATURE = "X-Serai-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private ApiSignature() {}

    static String of(Secret secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    static boolean holds(Secret secret, Webhook webhook, Instant now) {
        Optional<Long> stamp = webhook.header("x-serai-timestamp")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong);
        Optional<String> given = webhook.header("x-serai-signature").map(String::strip);
        return stamp.isPresent()
                && given.isPresent()
                && Duration.between(Instant.ofEpochSecond(stamp.get()), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0
                && MessageDigest.isEqual(
                        of(secret, stamp.get(), webhook.body()).getBytes(StandardCharsets.US_ASCII),
                        given.get().getBytes(StandardCharsets.UTF_8));
    }
}
