package io.serai.accounts.internal;

import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with OWASP's parameters (19 MiB, 2 passes). Each check takes that memory, so only a few run side by side. */
@Component
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final Set<String> GUESSED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "1111111111",
            "0000000000",
            "password123",
            "password1234",
            "passw0rd123",
            "qwertyuiop",
            "qwerty12345",
            "1q2w3e4r5t",
            "iloveyou123",
            "administrator",
            "letmein1234",
            "welcome123",
            "changeme123",
            "aaaaaaaaaa",
            "abcdefghij",
            "abcd123456",
            "a123456789",
            "123456789a");

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore atOnce = new Semaphore(4);
    /** Of the same parameters as ours and of no password at all. */
    private final String nobodys =
            "$argon2id$v=19$m=19456,t=2,p=1$c2VyYWktbm9ib2R5cy1zYWx0$" + "bm9ib2R5IGhhcyB0aGlzIHBhc3N3b3JkLCBub2JvZHk";

    /** @throws Problem INVALID when it is too easy to guess; {@code owns} are words that others know about the person */
    String hash(Secret password, String... owns) {
        String clear = password.value();
        if (clear.length() < SHORTEST || clear.length() > LONGEST) {
            throw Problem.invalid("A password has " + SHORTEST + " to " + LONGEST
                    + " characters. Three or four words make a good one.");
        }
        if (isGuessable(clear.toLowerCase(Locale.ROOT), owns)) {
            throw Problem.invalid(
                    "This password is among the first that somebody would guess. Choose another, three or four words for example.");
        }
        return limited(() -> String.valueOf(argon2.encode(clear)));
    }

    private static boolean isGuessable(String lower, String... owns) {
        if (GUESSED_FIRST.contains(lower) || lower.chars().distinct().count() < 4) {
            return true;
        }
        for (String own : owns) {
            if (lower.equals(own.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    boolean matches(Secret password, String hash) {
        return password.value().length() <= LONGEST && limited(() -> argon2.matches(password.value(), hash));
    }

    /** Takes as long as {@link #matches} does for somebody. */
    void matchNobody(Secret password) {
        matches(password, nobodys);
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
