package io.serai.contacts.internal;

import io.serai.shared.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a platform or a person may put into a field; blank means nothing. */
public final class Fields {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    private static final Pattern PHONE =
            Pattern.compile("[+\\d(（][\\d\\s().（）/+-]{3,38}(?:(?:x|ext\\.?)\\s?\\d{1,7})?");
    private static final String HIDDEN = "•";

    private Fields() {}

    public static Optional<String> name(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        int end = Math.min(plain.length(), LONGEST_NAME);
        boolean splitsPair = end > 0 && end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return present(plain.substring(0, splitsPair ? end - 1 : end));
    }

    public static Optional<String> email(String email) {
        return present(email.strip())
                .filter(it -> it.length() <= LONGEST_EMAIL && EMAIL.matcher(it).matches());
    }

    public static Optional<String> country(String country) {
        return present(country.strip().toUpperCase(Locale.ROOT)).filter(it -> it.matches("[A-Z]{2}"));
    }

    private static Optional<String> present(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Blank takes it away. */
    public static void requireEmail(String email) {
        if (!email.isBlank() && email(email).isEmpty() || email.contains(HIDDEN)) {
            throw Problem.invalid("This is not an email address. Write it as name@example.com.");
        }
    }

    public static void requirePhone(String phone) {
        if (!phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            throw Problem.invalid("This is not a phone number. Write it with its country, as +34 600 000 000.");
        }
    }
}
