package io.serai.brain.internal.hearing;

import io.serai.shared.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Hears when somebody asks when the shop is open. */
public final class HoursAsked {
    private static final int LONGEST = 160;

    private final Phrasebook phrasebook;

    public HoursAsked(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public enum About {
        /** Whether it is open at a moment: now, today, on Sunday. */
        A_MOMENT,
        /** The hours as a whole. */
        THE_WEEK
    }

    public Optional<About> in(String text, Language language) {
        String folded = Folding.fold(text);
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        return Stream.of(phrasebook.in(language), phrasebook.english())
                .distinct()
                .flatMap(phrases -> in(phrases, folded).stream())
                .findFirst();
    }

    private static Optional<About> in(Phrases phrases, String folded) {
        boolean moment = phrases.within("hours-now", folded);
        if (!moment && !phrases.within("hours", folded)) {
            return Optional.empty();
        }
        String rest = phrases.without("never-hours", folded);
        return phrases.within("hours-now", rest)
                ? Optional.of(About.A_MOMENT)
                : phrases.within("hours", rest) ? Optional.of(About.THE_WEEK) : Optional.empty();
    }

    /** The day of the week that is named, in the language or in English. */
    public static Optional<DayOfWeek> day(String text, Language language) {
        String folded = Folding.fold(text);
        return Stream.of(Locale.forLanguageTag(language.value()), Locale.ENGLISH)
                .flatMap(locale -> Stream.of(DayOfWeek.values()).filter(day -> names(day, locale, folded)))
                .findFirst();
    }

    private static boolean names(DayOfWeek day, Locale locale, String folded) {
        return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                        .map(style -> Folding.fold(day.getDisplayName(style, locale)))
                        .anyMatch(name -> named(name, folded))
                || locale.getLanguage().equals("zh")
                        && Stream.of("周", "礼拜")
                                .anyMatch(week -> folded.contains(week + day.getDisplayName(TextStyle.NARROW, locale))
                                        || day == DayOfWeek.SUNDAY && folded.contains(week + "天"));
    }

    /** The beginning of a longer word counts too: Sundays, воскресенья, 日曜. */
    private static boolean named(String name, String folded) {
        boolean undivided = name.codePointAt(0) >= 0x0E00;
        int shown = undivided || name.length() < 6 ? name.length() : name.length() - 1;
        String beginning = name.substring(0, shown);
        return undivided ? folded.contains(beginning) : (" " + folded).contains(" " + beginning);
    }
}
