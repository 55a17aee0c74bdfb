package io.serai.contacts.internal.records;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/** We keep a name as people write it; others keep it in two parts. */
public final class Names {
    private Names() {}

    /** @param first empty of a name in one word; @param last never empty */
    public record Parts(Optional<String> first, String last) {}

    /** Cut before the last word; a Chinese, Japanese or Korean name in one word behind its first letter. */
    public static Parts parts(String name) {
        String plain = name.strip();
        int cut = plain.lastIndexOf(' ');
        if (cut > 0) {
            return new Parts(Optional.of(plain.substring(0, cut).strip()), plain.substring(cut + 1));
        }
        return isHan(plain) && plain.length() > 1 && plain.length() <= 4
                ? new Parts(Optional.of(plain.substring(1)), plain.substring(0, 1))
                : new Parts(Optional.empty(), plain);
    }

    /** As its people write it: the family's name first where it is in Chinese letters. */
    public static String whole(String first, String last) {
        if (first.isBlank() || last.isBlank()) {
            return (first + last).strip();
        }
        return isHan(first) && isHan(last) ? last.strip() + first.strip() : first.strip() + " " + last.strip();
    }

    private static boolean isHan(String text) {
        return !text.isBlank()
                && text.strip().codePoints().allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }
}
