package io.serai.brain.internal.errands;

import io.serai.brain.Persona;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.language.Counted;
import io.serai.orders.Money;
import io.serai.shared.Language;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines about orders, in the customer's language; a language that lacks one says it in English. */
public record Wording(Phrasebook phrasebook, Language language, Persona.Tone tone) {
    public static final List<String> LANGUAGES = List.of(
            "en", "zh", "es", "de", "fr", "pt", "it", "ja", "ko", "ru", "ar", "tr", "nl", "pl", "id", "vi", "th", "hi");

    /** Errands' own phrases, apart from those of conversation. */
    public static Phrasebook phrases() {
        return new Phrasebook("/brain/errands/", LANGUAGES);
    }

    String line(String name) {
        return phrasebook
                .in(language)
                .line(name, tone)
                .or(() -> phrasebook.english().line(name, tone))
                .orElseThrow(() -> new IllegalStateException("no line '" + name + "'"));
    }

    String line(String name, Map<String, String> values) {
        return Counted.filled(line(name), values, spoken());
    }

    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(money.amount().stripTrailingZeros().scale() <= 0 && digits == 0 ? 0 : digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount()).replace(' ', ' ').replace(' ', ' ');
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    /** The language in which lines are said: the customer's, where there are lines in it. */
    private Language spoken() {
        return phrasebook.in(language).language();
    }

    /** Numbers in the digits in which orders and parcels are numbered, also in Arabic. */
    private Locale locale() {
        return new Locale.Builder()
                .setLanguageTag(language.value())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    /** Between two sentences: nothing in scripts that write none. */
    String joined(String one, String other) {
        return one.isBlank() ? other : one + (spaceless() ? "" : " ") + other;
    }

    String comma() {
        return spaceless() ? "、" : language.primary().value().equals("ar") ? "، " : ", ";
    }

    private boolean spaceless() {
        return switch (language.primary().value()) {
            case "zh", "ja" -> true;
            default -> false;
        };
    }
}
