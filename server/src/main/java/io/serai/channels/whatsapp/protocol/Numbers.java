package io.serai.channels.whatsapp.protocol;

import io.serai.content.Address;
import io.serai.content.ChannelKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WhatsApp's ids of people. Most are phone numbers in digits, but not always the ones that people dial: many Brazilian accounts lack the
 * ninth digit that mobile numbers got later, and Mexican ones carry a 1 after the country that numbers have lost. Someone who hides the
 * number is known by a business-scoped user id instead: {@code US.13491208655302741918}.
 */
public final class Numbers {
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,24}");
    private static final Pattern BRAZIL_LONG = Pattern.compile("55(\\d{2})9([6-9]\\d{7})");
    private static final Pattern BRAZIL_SHORT = Pattern.compile("55(\\d{2})([6-9]\\d{7})");
    private static final Pattern MEXICO_LONG = Pattern.compile("521(\\d{10})");
    private static final Pattern MEXICO_SHORT = Pattern.compile("52([2-9]\\d{9})");

    private Numbers() {}

    public static Address address(String id) {
        return new Address(ChannelKind.WHATSAPP, id);
    }

    public static boolean isUserId(String id) {
        return USER_ID.matcher(id).matches();
    }

    /** The digits of a phone number, if it is one. */
    public static Optional<String> digits(String id) {
        return PHONE.matcher(id.strip()).matches() ? Optional.of(id.replaceAll("\\D", "")) : Optional.empty();
    }

    /** The other ways in which the same person's id may be written. */
    public static List<String> otherForms(String digits) {
        return other(BRAZIL_LONG, digits, "55$1$2")
                .or(() -> other(BRAZIL_SHORT, digits, "55$19$2"))
                .or(() -> other(MEXICO_LONG, digits, "52$1"))
                .or(() -> other(MEXICO_SHORT, digits, "521$1"))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> other(Pattern form, String digits, String written) {
        Matcher matcher = form.matcher(digits);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(written)) : Optional.empty();
    }

    /** The number as one dials it: {@code +5511987654321}. */
    public static String dialled(String digits) {
        String form = other(BRAZIL_SHORT, digits, "55$19$2")
                .or(() -> other(MEXICO_LONG, digits, "52$1"))
                .orElse(digits);
        return "+" + form;
    }
}
