package io.serai.privacy.internal.masking;

/** Digits of every script as 0 to 9. */
final class Digits {
    private Digits() {}

    static String of(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).forEach(digits::append);
        return digits.toString();
    }
}
