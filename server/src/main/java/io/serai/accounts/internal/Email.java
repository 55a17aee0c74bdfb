package io.serai.accounts.internal;

import io.serai.shared.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which an agent's email address is kept and looked up. */
final class Email {
    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)*");

    private Email() {}

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem INVALID when it cannot be an address */
    static String checked(String email) {
        String normal = normal(email);
        if (normal.length() > 254 || !PLAUSIBLE.matcher(normal).matches()) {
            throw Problem.invalid("This is not an email address. Write it as name@example.com.");
        }
        return normal;
    }
}
