package io.serai.shared;

import java.util.Locale;

/** A language as a lower-case BCP 47 primary tag, with the region or script only where it matters: {@code en}, {@code zh}, {@code pt-br}. */
public record Language(String value) {
    public static final Language ENGLISH = new Language("en");
    public static final Language CHINESE = new Language("zh");

    public Language {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")) {
            throw Problem.invalid("'" + value + "' is not a language tag.");
        }
    }

    /** The language without region or script: {@code zh-hant} is {@code zh}. */
    public Language primary() {
        int dash = value.indexOf('-');
        return dash < 0 ? this : new Language(value.substring(0, dash));
    }

    @Override
    public String toString() {
        return value;
    }
}
