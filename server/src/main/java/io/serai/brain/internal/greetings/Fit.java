package io.serai.brain.internal.greetings;

import io.serai.brain.GreetingRule;
import io.serai.brain.Greetings.Situation;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a rule fits a situation.
 *
 * @param weight the greater, the more particular; a condition counts more than all that come after it
 */
record Fit(GreetingRule rule, List<String> holds, List<String> misses, long weight) {
    /** In the order in which conditions count. */
    private static final List<String> ORDER =
            List.of("account", "page", "country", "language", "visitor", "hours", "channel");

    private static final int LONGEST_PAGE = 256;

    static Fit of(GreetingRule rule, Situation now) {
        var holds = new ArrayList<String>();
        var misses = new ArrayList<String>();
        note("account", rule.account().map(id -> now.account().equals(Optional.of(id))), holds, misses);
        note(
                "page",
                rule.page()
                        .map(page ->
                                now.page().filter(path -> matches(page, path)).isPresent()),
                holds,
                misses);
        note(
                "country",
                rule.country()
                        .map(code ->
                                now.country().filter(code::equalsIgnoreCase).isPresent()),
                holds,
                misses);
        note("language", rule.language().map(language -> speaks(language, now.language())), holds, misses);
        note("visitor", rule.returning().map(returning -> returning == now.returning()), holds, misses);
        note("hours", rule.open().map(open -> open == now.open()), holds, misses);
        note("channel", rule.channel().map(kind -> kind == now.channel()), holds, misses);
        if (!rule.enabled()) {
            misses.add("off");
        }
        if (rule.textIn(now.language()).isEmpty()) {
            misses.add("text");
        }
        return new Fit(rule, List.copyOf(holds), List.copyOf(misses), weight(rule, holds));
    }

    private static void note(String condition, Optional<Boolean> fits, List<String> holds, List<String> misses) {
        fits.ifPresent(fit -> (fit ? holds : misses).add(condition));
    }

    private static boolean speaks(Language wanted, Language spoken) {
        return wanted.equals(spoken) || wanted.equals(spoken.primary());
    }

    /** Paths are compared without the shop's address, and without what follows a question mark unless the rule has one. */
    private static boolean matches(String rule, String page) {
        String path = path(page, rule.contains("?"));
        String pattern = List.of(path(rule, true).split("\\*", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(path)
                .matches();
    }

    private static String path(String page, boolean whole) {
        String path = page.replaceFirst("(?i)^https?://[^/?#]*", "").replaceFirst("#.*$", "");
        String shown = whole ? path : path.replaceFirst("\\?.*$", "");
        return shown.startsWith("/") || shown.startsWith("*") ? shown : "/" + shown;
    }

    private static long weight(GreetingRule rule, List<String> holds) {
        long weight = 0;
        for (String condition : ORDER) {
            weight = weight * LONGEST_PAGE
                    + (!holds.contains(condition)
                            ? 0
                            : condition.equals("page")
                                    ? 1
                                            + rule.page()
                                                    .map(page -> page.replace("*", "")
                                                            .length())
                                                    .orElse(0)
                                    : 1);
        }
        return weight;
    }

    boolean fits() {
        return misses.isEmpty();
    }
}
