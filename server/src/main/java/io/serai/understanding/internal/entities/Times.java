package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times of day, as {@code 15:30}. */
final class Times implements Finder {
    private static final Pattern CLOCK = Pattern.compile(
            "(?iU)(?<![0-9.,:])([01]?[0-9]|2[0-3])(?:[:：]|h(?=[0-5]))([0-5][0-9])(?![0-9:])(?: ?(am|pm|a\\.m\\.|p\\.m\\.|uhr|h)\\b)?");
    private static final Pattern HALF_DAY =
            Pattern.compile("(?iU)(?<![0-9.,:])(1[0-2]|0?[1-9])() ?(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L})");
    private static final Pattern HOUR =
            Pattern.compile("(?iU)(?<![0-9.,:])([01]?[0-9]|2[0-3])() ?(uhr\\b|heures?\\b|h\\b)");
    private static final Pattern EASTERN = Pattern.compile(
            "(?:(上午|早上|下午|晚上|中午|凌晨|午前|午後) ?)?([01]?[0-9]|2[0-3]|[一二两三四五六七八九十]{1,2})(?:点|點|时(?!间|候)|時(?!間))(半|[0-5]?[0-9](?=分))?分?");

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        for (Pattern pattern : List.of(CLOCK, HALF_DAY, HOUR)) {
            pattern.matcher(text).results().forEach(match -> add(match, western(match), found));
        }
        EASTERN.matcher(text).results().forEach(match -> add(match, eastern(match), found));
        return found;
    }

    private static void add(MatchResult match, String value, List<Entity> found) {
        if (found.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
            found.add(new Entity(Entity.Kind.TIME, match.start(), match.end(), match.group(), value, 0.88));
        }
    }

    private static String western(MatchResult match) {
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2).isEmpty() ? 0 : Integer.parseInt(match.group(2));
        String half = match.group(3) == null ? "" : match.group(3).toLowerCase(Locale.ROOT);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        }
        return of(half.startsWith("a") && hour == 12 ? 0 : hour, minute);
    }

    private static String eastern(MatchResult match) {
        int hour =
                Numbers.of(match.group(2)).map(java.math.BigDecimal::intValue).orElse(0);
        String half = match.group(1) == null ? "" : match.group(1);
        boolean afternoon = half.equals("下午") || half.equals("晚上") || half.equals("午後");
        String minutes = match.group(3) == null ? "0" : match.group(3);
        return of(afternoon && hour < 12 ? hour + 12 : hour, minutes.equals("半") ? 30 : Integer.parseInt(minutes));
    }

    private static String of(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour % 24, minute);
    }
}
