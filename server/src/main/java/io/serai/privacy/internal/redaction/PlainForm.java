package io.serai.privacy.internal.redaction;

/** A text with digits of every script, full-width letters, dashes and spaces written the plain way; of the same length, so that places stay. */
final class PlainForm {
    private static final int FULL_WIDTH = 'Ａ' - 'A';

    private PlainForm() {}

    static String of(String text) {
        char[] plain = new char[text.length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(text.charAt(i));
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH);
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> isInvisible(c) ? ' ' : c;
        };
    }

    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }
}
