package io.serai.privacy.internal.passkeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** What an authenticator has to sign: asked once, good once, for some minutes. */
final class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, String> open =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(GOOD_FOR).build();

    /** @param purpose whose answer to what: a challenge is good for nothing else */
    String issue(String purpose) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String challenge = text(bytes);
        open.put(challenge, purpose);
        return challenge;
    }

    boolean take(byte[] challenge, String purpose) {
        return open.asMap().remove(text(challenge), purpose);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
