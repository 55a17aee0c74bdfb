package io.serai.orders.internal.book;

import java.text.Normalizer;
import java.util.Locale;

/** Order and parcel numbers in a form in which two ways of writing one are equal: {@code # w-1001} and {@code W1001}. */
public final class Numbers {
    private static final int LONGEST = 60;

    private Numbers() {}

    /** Letters and digits only, upper case; empty where there are none. */
    public static String key(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** Its digits, without the zeros before them; empty where there are fewer than three. */
    public static String digits(String written) {
        String digits = key(written).replaceAll("[^0-9]", "");
        return digits.length() < 3 ? "" : digits.replaceFirst("^0+(?=.)", "");
    }
}
