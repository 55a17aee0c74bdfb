package io.serai.understanding.internal.entities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** How seven languages name days, months and stretches of time. */
final class DateWords {
    private static final Map<String, Integer> MONTH = new HashMap<>();
    private static final Map<String, DayOfWeek> DAY = new HashMap<>();
    private static final Map<String, Integer> AWAY = new LinkedHashMap<>();
    private static final Map<String, Integer> UNITS = new LinkedHashMap<>();

    static {
        names(List.of(
                "january jan enero januar janvier janeiro",
                "february feb febrero februar février fevrier fevereiro fév",
                "march mar marzo märz mars março marco",
                "april apr abril avril avr",
                "may mayo mai maio",
                "june jun junio juni juin junho",
                "july jul julio juli juillet julho",
                "august aug agosto août aout",
                "september sept sep septiembre septembre setembro",
                "october oct octubre oktober okt octobre outubro",
                "november nov noviembre novembre novembro",
                "december dec diciembre dezember dez décembre decembre dezembro dic déc"));
        days(List.of(
                "monday mon lunes montag lundi segunda-feira segunda 周一 星期一 礼拜一 月曜日 月曜",
                "tuesday tue tues martes dienstag mardi terça-feira terça 周二 星期二 礼拜二 火曜日 火曜",
                "wednesday wed miércoles miercoles mittwoch mercredi quarta-feira quarta 周三 星期三 礼拜三 水曜日 水曜",
                "thursday thu thurs jueves donnerstag jeudi quinta-feira quinta 周四 星期四 礼拜四 木曜日 木曜",
                "friday fri viernes freitag vendredi sexta-feira sexta 周五 星期五 礼拜五 金曜日 金曜",
                "saturday sat sábado sabado samstag samedi 周六 星期六 礼拜六 土曜日 土曜",
                "sunday sun domingo sonntag dimanche 周日 星期日 星期天 礼拜天 周天 日曜日 日曜"));
        away(
                2,
                "day after tomorrow",
                "pasado mañana",
                "übermorgen",
                "après-demain",
                "depois de amanhã",
                "后天",
                "後天",
                "明後日",
                "あさって");
        away(
                -2,
                "day before yesterday",
                "anteayer",
                "antier",
                "vorgestern",
                "avant-hier",
                "anteontem",
                "前天",
                "一昨日",
                "おととい");
        away(1, "tomorrow", "tmrw", "mañana", "morgen", "demain", "amanhã", "amanha", "明天", "明日");
        away(-1, "yesterday", "ayer", "gestern", "hier", "ontem", "昨天", "昨日");
        away(0, "today", "tonight", "hoy", "heute", "aujourd'hui", "aujourd’hui", "hoje", "今天", "今日", "今晚");
        unit(1, "days?", "d[ií]as?", "tage?n?", "jours?", "dias?", "天", "日");
        unit(7, "weeks?", "semanas?", "wochen?", "semaines?", "周", "个?星期", "個?星期", "個?禮拜", "个?礼拜", "週間");
        unit(30, "months?", "mes(?:es)?", "monate?n?", "mois", "m[eê]s(?:es)?", "个月", "個月", "か月", "ヶ月", "カ月");
    }

    private static final String UNIT = String.join("|", UNITS.keySet());
    private static final String COUNT =
            "[0-9]{1,3}|an?|one|two|three|four|five|six|seven|un[ae]?|dos|tres|ein(?:e[rmn]?)?|zwei|drei|deux|trois|um[a]?|dois|duas|três|[一两二三四五六七八九十]";

    static final String MONTHS =
            MONTH.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    static final String NEAR = AWAY.keySet().stream()
            .map(word -> Character.isIdeographic(word.charAt(0)) || word.charAt(0) > 0x3000
                    ? word
                    : "(?<![\\p{L}])"
                            + (word.equals("morgen") || word.equals("mañana") ? "(?<!guten |am |la |jeden )" : "")
                            + word + "(?![\\p{L}])")
            .collect(Collectors.joining("|"));

    /** The group before the number says "in", the one after the unit says "ago". */
    static final String COUNTED = "(?:(?<![\\p{L}])(in|within|dentro de|en|dans|em|daqui a|hace|il y a|vor|há|ha) )("
            + COUNT + ") (" + UNIT + ")(?![\\p{L}])|(?<![\\p{L}0-9])(" + COUNT + ") (" + UNIT
            + ")( ago| later| atrás| from now)(?![\\p{L}])|(" + COUNT
            + ")(天|日|周|个?星期|个?礼拜|週間|个月|か月|ヶ月)(前|之前|以前|后|後|之后|以内|内)";

    static final String WEEKDAY =
            "(?:(?<![\\p{L}])(?:(?:(?:last|past|next|this|on|by|el|este|letzten|nächsten|kommenden|am|diesen|ce|na|no|próxima|próximo|passada) )?(?:"
                    + latin()
                    + ")(?: pasado| passado| passada| que viene| prochain| dernier| próximo)?)(?![\\p{L}])|(?:上个?|下个?|这个?|本|今度の|次の|先週の|来週の)?(?:"
                    + eastern() + "))";

    private DateWords() {}

    private static void names(List<String> months) {
        for (int i = 0; i < months.size(); i++) {
            for (String name : months.get(i).split(" ")) {
                MONTH.put(name, i + 1);
            }
        }
    }

    private static void days(List<String> days) {
        for (int i = 0; i < days.size(); i++) {
            for (String name : days.get(i).split(" ")) {
                DAY.put(name, DayOfWeek.of(i + 1));
            }
        }
    }

    private static void away(int days, String... words) {
        for (String word : words) {
            AWAY.put(word, days);
        }
    }

    private static void unit(int days, String... words) {
        for (String word : words) {
            UNITS.putIfAbsent(word, days);
        }
    }

    /** Three letters alone ("sat", "sun", "mon") say too many other things. */
    private static String latin() {
        return DAY.keySet().stream()
                .filter(name -> name.charAt(0) < 0x3000
                        && name.length() > 4
                        && !name.equals("quarta")
                        && !name.equals("quinta")
                        && !name.equals("segunda"))
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    private static String eastern() {
        return DAY.keySet().stream()
                .filter(name -> name.charAt(0) >= 0x3000)
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTH.get(name.toLowerCase(Locale.ROOT)));
    }

    static Optional<Integer> near(String word) {
        return Optional.ofNullable(AWAY.get(word.toLowerCase(Locale.ROOT)));
    }

    static Optional<DayOfWeek> weekday(String phrase) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return DAY.entrySet().stream()
                .filter(day -> day.getKey().length() > 4 || day.getKey().charAt(0) >= 0x3000)
                .filter(day -> lower.contains(day.getKey()))
                .max(java.util.Comparator.comparingInt(day -> day.getKey().length()))
                .map(Map.Entry::getValue);
    }

    static boolean past(String phrase) {
        return phrase.matches("(?iU).*(last|past|pasado|letzten|dernier|passad[ao]|上|先週).*");
    }

    static boolean afterNext(String phrase) {
        return phrase.matches("(?iU).*(next|que viene|nächsten|prochain|próxim[ao]|下|来週).*");
    }

    static Optional<LocalDate> counted(MatchResult match, LocalDate today) {
        int base = match.group(2) != null ? 2 : match.group(4) != null ? 4 : 7;
        int count = count(match.group(base));
        int days = count * unit(match.group(base + 1));
        String direction = (base == 2 ? match.group(1) : match.group(base + 2))
                .toLowerCase(Locale.ROOT)
                .strip();
        boolean back = direction.matches("hace|il y a|vor|há|ha|ago|atrás|前|之前|以前");
        return days == 0 ? Optional.empty() : Optional.of(today.plusDays(back ? -days : days));
    }

    private static int unit(String written) {
        return UNITS.entrySet().stream()
                .filter(unit -> written.toLowerCase(Locale.ROOT).matches(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(1);
    }

    private static int count(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "un", "una", "une", "ein", "eine", "einem", "einer", "einen", "um", "uma" -> 1;
            case "dos", "zwei", "deux", "dois", "duas" -> 2;
            case "tres", "drei", "trois", "três" -> 3;
            default -> Numbers.of(word).map(java.math.BigDecimal::intValue).orElse(1);
        };
    }
}
