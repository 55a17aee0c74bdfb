package io.serai.brain.internal.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days of the week and months that a text names, in any of the shop's usual languages. */
final class Calendar {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "es", "fr", "pt", "it", "nl", "zh", "ja", "ko", "ru", "ar", "tr", "vi", "id", "pl", "sv");
    private static final Map<String, Integer> DAYS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /** Verbs and names that are written like months. */
    private static final Set<String> DOUBTFUL = Set.of("may", "march", "mai", "mayo", "mars", "august", "agosto");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}-]+");
    private static final Pattern EASTERN_DAY = Pattern.compile("(?:星期|周|週|礼拜)([一二三四五六日天])");
    private static final Pattern EASTERN_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[月월]");
    private static final Pattern DAY_RANGE = Pattern.compile("(?:-|–|—|~|to|through|bis|a|au|à|al|até|t/m|至|到|から|до)");

    static {
        for (String language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    put(DAYS, day.getDisplayName(style, locale), day.getValue());
                }
            }
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    put(MONTHS, month.getDisplayName(style, locale), month.getValue());
                }
            }
        }
        String[] shorts = {
            "mon mo lun",
            "tue tues mar",
            "wed mi mer",
            "thu thur thurs do jeu",
            "fri fr ven",
            "sat sa sam",
            "sun so dom"
        };
        for (int i = 0; i < shorts.length; i++) {
            for (String name : shorts[i].split(" ")) {
                DAYS.putIfAbsent(name + ".", i + 1);
            }
        }
    }

    private Calendar() {}

    private static void put(Map<String, Integer> names, String name, int value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.length() > 2 && lower.chars().noneMatch(Character::isDigit)) {
            names.putIfAbsent(lower, value);
            names.putIfAbsent(lower.replaceAll("-feira$", ""), value);
        }
    }

    static boolean knows(String word) {
        return DAYS.containsKey(word) || MONTHS.containsKey(word) || DAYS.containsKey(word.replaceAll("s$", ""));
    }

    /** @param text in lower case */
    static Set<Integer> months(String text) {
        Set<Integer> months = WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(MONTHS::containsKey)
                .map(MONTHS::get)
                .collect(Collectors.toCollection(HashSet::new));
        EASTERN_MONTH
                .matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .forEach(months::add);
        return months;
    }

    /** Months that are certainly meant: "may" alone is a verb. */
    static Set<Integer> claimedMonths(String text) {
        Set<Integer> doubtful = DOUBTFUL.stream().map(MONTHS::get).collect(Collectors.toSet());
        boolean doubt = WORD.matcher(text).results().anyMatch(word -> DOUBTFUL.contains(word.group()));
        return months(text).stream()
                .filter(month -> !doubt || !doubtful.contains(month))
                .collect(Collectors.toSet());
    }

    /** "Monday to Friday" names the days between as well. */
    static Set<Integer> days(String text) {
        var days = new HashSet<Integer>();
        int last = -1;
        int lastEnd = -1;
        Matcher word = Pattern.compile(EASTERN_DAY.pattern() + "|[\\p{L}\\p{M}]+(?:-feira)?\\.?")
                .matcher(text);
        while (word.find()) {
            int day = day(word);
            if (day < 0) {
                continue;
            }
            days.add(day);
            if (last > 0
                    && DAY_RANGE
                            .matcher(text.substring(lastEnd, word.start()).strip())
                            .matches()) {
                for (int between = last; between != day; between = between % 7 + 1) {
                    days.add(between);
                }
            }
            last = day;
            lastEnd = word.end();
        }
        return days;
    }

    private static int day(Matcher word) {
        if (word.group(1) != null) {
            return word.group(1).equals("天") ? 7 : "一二三四五六日".indexOf(word.group(1)) + 1;
        }
        String name = word.group();
        String bare = name.replaceAll("\\.$", "");
        return DAYS.getOrDefault(name, DAYS.getOrDefault(bare, DAYS.getOrDefault(bare.replaceAll("s$", ""), -1)));
    }
}
