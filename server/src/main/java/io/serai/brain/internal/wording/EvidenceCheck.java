package io.serai.brain.internal.wording;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an answer says only what the evidence holds, as far as that can be checked without understanding: every number, price, date,
 * link, email address and currency in it stands in the evidence. It cannot see a "not" that was dropped; the instructions and a low
 * temperature are the only guard there.
 */
final class EvidenceCheck {
    private static final int ROOM = 400;
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?");
    private static final Pattern DECIMALS = Pattern.compile("[.,](\\d{1,2})$");
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>()\"'，。）]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}");
    private static final Pattern CURRENCY = Pattern.compile(
            "\\p{Sc}|\\b(?:usd|eur|gbp|cny|rmb|jpy|cad|aud|chf|hkd|sgd|dollars?|euros?|pounds?)\\b|美元|欧元|英镑|人民币|日元|港币",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d[.)、]\\s");

    private final String evidence;
    private final Set<String> numbers;

    EvidenceCheck(List<String> evidence) {
        this.evidence = plain(String.join("\n", evidence));
        this.numbers = numbersIn(this.evidence);
    }

    /** What is wrong with the answer, as a code for the trace. */
    Optional<String> objection(String answer) {
        String said = plain(answer).strip();
        if (said.isEmpty()) {
            return Optional.of("empty");
        }
        if (said.contains(Instructions.DECLINES.toLowerCase(Locale.ROOT))) {
            return Optional.of("declined");
        }
        if (said.length() > evidence.length() * 2 + ROOM) {
            return Optional.of("too_long");
        }
        return missing("link", LINK, said)
                .or(() -> missing("email", EMAIL, said))
                .or(() -> missing("currency", CURRENCY, said))
                .or(() -> numbersIn(LIST_NUMBER.matcher(said).replaceAll(" ")).stream()
                        .filter(number -> !numbers.contains(number))
                        .findFirst()
                        .map(number -> "number"));
    }

    private Optional<String> missing(String what, Pattern pattern, String said) {
        return pattern.matcher(said)
                        .results()
                        .map(found -> found.group().replaceAll("[.,;:!?]+$", ""))
                        .allMatch(evidence::contains)
                ? Optional.empty()
                : Optional.of(what);
    }

    /** As values, so that 1,299.00 and 1 299 are the same figure and 12.50 is not 1250. */
    private static Set<String> numbersIn(String text) {
        var numbers = new HashSet<String>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            Matcher decimals = DECIMALS.matcher(matcher.group());
            String whole = decimals.replaceAll("").replaceAll("\\D", "");
            String part = decimals.reset().find() ? decimals.group(1) : "0";
            numbers.add(new BigDecimal(whole + "." + part).stripTrailingZeros().toPlainString());
        }
        return numbers;
    }

    /** Full-width and other scripts' digits become plain ones. */
    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var digits = new StringBuilder(narrow.length());
        narrow.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }
}
