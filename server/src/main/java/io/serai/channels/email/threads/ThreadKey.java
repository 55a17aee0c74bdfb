package io.serai.channels.email.threads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The name of a mail thread: 16 small letters and digits, so that it also fits into an address. */
public record ThreadKey(String value) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public ThreadKey {
        if (!value.matches("[a-z2-7]{16}")) {
            throw new IllegalArgumentException("a thread key has 16 characters of a-z and 2-7");
        }
    }

    /** The same for the same mail that began the thread. */
    static ThreadKey begunBy(String mail) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(mail.getBytes(StandardCharsets.UTF_8));
            var key = new StringBuilder();
            for (int place = 0; place < 16; place++) {
                key.append(ALPHABET.charAt(hash[place] & 31));
            }
            return new ThreadKey(key.toString());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of a thread that we begin with this message. */
    public static ThreadKey begunBy(UUID message) {
        return begunBy(message.toString());
    }
}
