package io.serai.channels.tools;

import io.serai.content.ChannelKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which each platform shows that a webhook is its own. */
final class Signing {
    private Signing() {}

    static Map<String, String> headers(ChannelKind kind, String secret, byte[] body, Instant now) {
        return switch (kind) {
            case WHATSAPP, MESSENGER, INSTAGRAM -> Map.of("X-Hub-Signature-256", "sha256=" + hex(mac(secret, body)));
            case TELEGRAM -> Map.of("X-Telegram-Bot-Api-Secret-Token", secret);
            case LINE -> Map.of("X-Line-Signature", Base64.getEncoder().encodeToString(mac(secret, body)));
            case API -> api(secret, body, now.getEpochSecond());
            case WIDGET, EMAIL ->
                throw new Arguments.Wrong("This channel has no webhook: there is nowhere to send its bodies to.");
        };
    }

    private static Map<String, String> api(String secret, byte[] body, long seconds) {
        byte[] stamp = (seconds + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[stamp.length + body.length];
        System.arraycopy(stamp, 0, signed, 0, stamp.length);
        System.arraycopy(body, 0, signed, stamp.length, body.length);
        return Map.of(
                "X-Serai-Timestamp", Long.toString(seconds), "X-Serai-Signature", "v1=" + hex(mac(secret, signed)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] mac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
