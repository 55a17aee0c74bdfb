package io.serai.orders.internal.book;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.serai.orders.Order;
import java.util.Locale;
import java.util.Optional;

/** Who bought, in the one form in which two of them can be compared: emails in lower case, phones in E.164. */
public final class Buyers {
    private static final int MEXICO = 52;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 254;

    private Buyers() {}

    static Order.Buyer normal(Order.Buyer buyer, Optional<Order.Postal> shipTo) {
        return new Order.Buyer(
                buyer.name().map(String::strip).filter(name -> !name.isEmpty()),
                buyer.email().flatMap(Buyers::email),
                buyer.phone().flatMap(phone -> phone(phone, shipTo.flatMap(Order.Postal::country))),
                buyer.externalId());
    }

    public static Optional<String> email(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST && plain.indexOf('@') > 0 ? Optional.of(plain) : Optional.empty();
    }

    /** A national number needs the country it is sent to; what cannot be understood is left out. */
    public static Optional<String> phone(String written, Optional<String> country) {
        String plain = written.strip();
        if (plain.length() < 5 || plain.length() > 40) {
            return Optional.empty();
        }
        return parse(plain, country.orElse("ZZ"))
                .or(() -> parse("+" + plain.replaceFirst("^(00|\\+)", ""), "ZZ"))
                .map(Buyers::today)
                .filter(PHONES::isPossibleNumber)
                .map(number -> PHONES.format(number, PhoneNumberFormat.E164));
    }

    /** Mexican mobiles lost the 1 after the country in 2019; shops' address books and WhatsApp's ids still have it. */
    private static PhoneNumber today(PhoneNumber number) {
        String national = Long.toString(number.getNationalNumber());
        return number.getCountryCode() == MEXICO && national.matches("1\\d{10}")
                ? new PhoneNumber().setCountryCode(MEXICO).setNationalNumber(Long.parseLong(national.substring(1)))
                : number;
    }

    /** However it is spaced and written: {@code sw1a-1aa} is {@code SW1A 1AA}. */
    static String postcode(String written) {
        return written.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<PhoneNumber> parse(String written, String country) {
        try {
            return Optional.of(PHONES.parse(written, country.toUpperCase(Locale.ROOT)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
