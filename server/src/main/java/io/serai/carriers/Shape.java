package io.serai.carriers;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How numbers of a carrier look.
 *
 * @param written with the spaces that people leave in them
 * @param plain digits only
 */
record Shape(String carrier, Pattern written, Predicate<String> check, boolean plain) {
    static Shape of(String carrier, String pattern, Predicate<String> check) {
        return new Shape(carrier, bounded(pattern), check, false);
    }

    static Shape of(String carrier, String pattern) {
        return of(carrier, pattern, any -> true);
    }

    static Shape digits(String carrier, String pattern, Predicate<String> check) {
        return new Shape(carrier, bounded(pattern), check, true);
    }

    static Shape digits(String carrier, String pattern) {
        return digits(carrier, pattern, any -> true);
    }

    private static Pattern bounded(String pattern) {
        return Pattern.compile("(?<![0-9A-Z])(?:" + pattern + ")(?![0-9A-Z])");
    }
}
