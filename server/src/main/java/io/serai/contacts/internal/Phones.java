package io.serai.contacts.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers in the one form in which two of them can be compared: E.164. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    private Phones() {}

    /** A national number needs the country; what cannot be understood is kept as it was written, short of being absurd. */
    public static Optional<String> normal(String written, Optional<String> country) {
        String plain = written.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(parse(plain, country)
                .filter(NUMBERS::isPossibleNumber)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164))
                .orElse(plain));
    }

    /** The country that the number's prefix names. */
    public static Optional<String> country(String normal) {
        return parse(normal, Optional.empty())
                .map(NUMBERS::getRegionCodeForNumber)
                .filter(code -> code.matches("[A-Z]{2}"));
    }

    private static Optional<PhoneNumber> parse(String written, Optional<String> country) {
        try {
            return Optional.of(NUMBERS.parse(written, country.orElse("ZZ")));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
