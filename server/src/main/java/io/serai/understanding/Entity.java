package io.serai.understanding;

/**
 * A thing named in a text.
 *
 * @param start where it begins in {@link Utterance#text()}, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text as it was written
 * @param value in one form: an email in lower case, a phone in E.164, money as {@code EUR 12.50}, a date as {@code 2026-11-23}, a country as
 *     {@code FR}
 * @param confidence 0 to 1
 */
public record Entity(Kind kind, int start, int end, String text, String value, double confidence) {
    public enum Kind {
        ORDER_NUMBER,
        TRACKING_NUMBER,
        EMAIL,
        PHONE,
        MONEY,
        QUANTITY,
        DATE,
        TIME,
        SIZE,
        COLOUR,
        PRODUCT,
        COUNTRY,
        LANGUAGE
    }
}
