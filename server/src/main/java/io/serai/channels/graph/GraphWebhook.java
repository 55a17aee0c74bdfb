package io.serai.channels.graph;

import io.serai.channels.Webhook;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Meta proves that it is the one who knocks, and asks whether we are who it knocks at. */
public final class GraphWebhook {
    public static final String SIGNATURE = "x-hub-signature-256";

    private static final String PREFIX = "sha256=";

    private GraphWebhook() {}

    /** Whether the body's raw bytes were signed with this app's secret. */
    public static boolean isSigned(Secret appSecret, Webhook webhook) {
        String given = webhook.header(SIGNATURE).orElse("").strip().toLowerCase(Locale.ROOT);
        return !appSecret.value().isEmpty()
                && given.length() == PREFIX.length() + 64
                && MessageDigest.isEqual(bytes(signature(appSecret, webhook.body())), bytes(given));
    }

    /** The value of the signature's header for a body. */
    public static String signature(Secret appSecret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(appSecret.value()), "HmacSHA256"));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    /** The app that this is the secret of, by a name that tells nothing of the secret. */
    public static String app(Secret appSecret) {
        return signature(appSecret, bytes("app"));
    }

    /** What to answer to Meta's handshake by GET; empty when it does not know our token. */
    public static Optional<String> challenge(Secret verifyToken, Map<String, String> query) {
        boolean ours = "subscribe".equals(query.get("hub.mode"))
                && !verifyToken.value().isEmpty()
                && MessageDigest.isEqual(bytes(verifyToken.value()), bytes(query.getOrDefault("hub.verify_token", "")));
        return ours ? Optional.ofNullable(query.get("hub.challenge")) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
