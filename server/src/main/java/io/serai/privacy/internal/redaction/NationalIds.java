package io.serai.privacy.internal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Chinese resident ID numbers (GB 11643, with their check digit) and American social security numbers as they are written. */
final class NationalIds implements Finder {
    private static final Pattern CHINESE = Pattern.compile("(?<![0-9A-Za-z])([1-8]\\d{5})[ -]?"
            + "((?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))[ -]?(\\d{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile("(?<![\\d-])(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])");
    private static final Pattern NAMED_SOCIAL_SECURITY = Pattern.compile(
            "(?i)(?:\\bssn|social security)[^\\d\\n]{0,24}((?!000|666|9\\d\\d)\\d{3}[ .-]?(?!00)\\d{2}[ .-]?(?!0000)\\d{4})(?!\\d)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        CHINESE.matcher(text).results().filter(NationalIds::checks).forEach(match -> found.add(whole(match)));
        SOCIAL_SECURITY.matcher(text).results().forEach(match -> found.add(whole(match)));
        NAMED_SOCIAL_SECURITY
                .matcher(text)
                .results()
                .forEach(match -> found.add(new Found(match.start(1), match.end(1), Found.ID)));
        return found;
    }

    private static boolean checks(MatchResult match) {
        String digits = match.group(1) + match.group(2) + match.group(3);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * (digits.charAt(i) - '0'))
                .sum();
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
    }

    private static Found whole(MatchResult match) {
        return new Found(match.start(), match.end(), Found.ID);
    }
}
