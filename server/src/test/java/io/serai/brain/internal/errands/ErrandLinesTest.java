package io.serai.brain.internal.errands;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Persona.Tone;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.orders.Money;
import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No language lacks a line that the bot says about orders, nor a way to ask for anything that it does. */
class ErrandLinesTest {
    private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)[}:]");
    private final Phrasebook phrasebook = Wording.phrases();

    static List<String> languages() {
        return Wording.LANGUAGES;
    }

    @Test
    void itIsSpokenInEveryLanguageOfTheBot() {
        var spoken = phrasebook.languages();
        assertThat(spoken).containsAll(new Phrasebook().languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLineIsThereWithItsValues(String tag) {
        Map<String, String> english = lines("en");
        Map<String, String> own = lines(tag);
        assertThat(own.keySet()).isEqualTo(english.keySet());
        own.forEach((name, line) -> assertThat(valuesOf(line)).as(name).isEqualTo(valuesOf(english.get(name))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingThatIsDoneCanBeAskedFor(String tag) {
        var heard = kinds(tag);
        assertThat(heard)
                .contains(
                        "cancel",
                        "address",
                        "exchange",
                        "items",
                        "return",
                        "refund",
                        "invoice",
                        "notify",
                        "lead",
                        "stock",
                        "list",
                        "track",
                        "find",
                        "agree",
                        "agree-beside",
                        "disagree",
                        "disagree-beside",
                        "polite",
                        "instead",
                        "everything",
                        "undo",
                        "account-address",
                        "other-way");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseCanBeListenedFor(String tag) {
        var phrases = phrasebook.in(new Language(tag));
        assertThat(phrases.language()).isEqualTo(new Language(tag));
        kinds(tag)
                .forEach(kind ->
                        assertThat(phrases.within(kind, "zzz 0")).as(kind).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 1, 1 день",
        "ru, 3, 3 дня",
        "ru, 5, 5 дней",
        "ru, 21, 21 день",
        "ru, 12, 12 дней",
        "pl, 1, 1 dnia",
        "pl, 30, 30 dni",
        "en, 1, 1 day",
        "en, 5, 5 days",
        "de, 1, 1 Tag",
        "fr, 30, 30 jours",
        "ar, 2, 2 يومين",
        "ar, 7, 7 أيام",
        "ar, 30, 30 يومًا",
        "zh, 5, 5 天"
    })
    void daysAreCountedAsTheLanguageCounts(String tag, String days, String told) {
        assertThat(wording(tag).line("no-scan", Map.of("days", days))).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "en, €1.50",
        "de, '1,50 €'",
        "ru, '1,50 €'",
        "zh, €1.50",
        "hi, €1.50",
        "tr, '€1,50'",
        "pl, '1,50 €'",
        "nl, '€ 1,50'"
    })
    void moneyIsWrittenAsTheLanguageWritesIt(String tag, String told) {
        var money = new Money(new BigDecimal("1.5"), Currency.getInstance("EUR"));
        assertThat(wording(tag).money(money).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void digitsAreThoseInWhichOrdersAreNumbered(String tag) {
        var money = new Money(new BigDecimal("12.34"), Currency.getInstance("EUR"));
        assertThat(wording(tag).money(money)).contains("12").contains("34");
        assertThat(wording(tag).date(LocalDate.of(2026, 5, 12))).contains("12").contains("2026");
    }

    private Wording wording(String tag) {
        return new Wording(phrasebook, new Language(tag), Tone.FRIENDLY);
    }

    private static Set<String> valuesOf(String line) {
        return VALUE.matcher(line).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> lines(String tag) {
        return matches(tag, "(?m)^say ([a-z-]+) = (.+)$")
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Set<String> kinds(String tag) {
        return matches(tag, "(?m)^hear ([a-z-]+) = ")
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<MatchResult> matches(String tag, String pattern) {
        String file = "/brain/errands/" + tag + ".txt";
        try (InputStream in = Objects.requireNonNull(ErrandLinesTest.class.getResourceAsStream(file), file)) {
            return Pattern.compile(pattern)
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
