package io.serai.integrations.internal.hooks.sending;

import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 has it: HMAC-SHA-256 over id, time and body; one signature for each secret that holds. */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    public static Secret freshSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /** The value of {@code webhook-signature}. */
    static String of(List<Secret> secrets, String id, long seconds, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + signed(secret, id, seconds, body))
                .collect(Collectors.joining(" "));
    }

    private static String signed(Secret secret, String id, long seconds, byte[] body) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return Base64.getEncoder().encodeToString(hmac(key(secret), whole));
    }

    private static byte[] key(Secret secret) {
        return Base64.getDecoder().decode(secret.value().substring(PREFIX.length()));
    }

    public static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
