package io.serai.brain.internal.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an answer says only what the evidence holds, sentence by sentence, as far as that can be checked without understanding: its
 * numbers with what they count, times, days and months, prices and currencies, links, addresses, names of products, what it denies, and
 * that it speaks about the same things at all. A sentence that fails is dropped, not mended.
 */
final class EvidenceCheck {
    private static final int ROOM = 400;
    private static final Pattern CURRENCY = Pattern.compile(
            "\\p{Sc}|\\b(?:usd|eur|gbp|cny|rmb|jpy|cad|aud|chf|hkd|sgd|dollars?|euros?|pounds?)\\b|美元|欧元|英镑|人民币|日元|港币|円|\\b(?:yen|yuan)\\b|(?<=\\d\\s?)元",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile(
            "(?<!\\p{L})(?:free(?! to| from)|for free|gratis|kostenlos\\p{L}*|kostenfrei\\p{L}*|gratuit\\p{L}*|grátis|gratuito|бесплатн\\p{L}*|ücretsiz|miễn phí)(?!\\p{L})|免费|免費|免运|免邮|包邮|無料|무료|مجان",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d[.)、]\\s");

    private final String evidence;
    private final Quantities quantities;
    private final Grounds grounds;

    EvidenceCheck(List<String> evidence) {
        this.evidence = plain(String.join("\n", evidence)).toLowerCase(Locale.ROOT);
        this.quantities = Quantities.of(this.evidence);
        this.grounds = new Grounds(evidence.stream().map(EvidenceCheck::plain).toList());
    }

    /** @param dropped why each sentence that is not in {@code text} was dropped */
    record Kept(String text, List<String> dropped) {}

    /** The answer without the sentences that the evidence does not hold; empty when nothing is left, or the whole must not be said. */
    Kept kept(String answer) {
        Optional<String> whole = objectionToAll(answer);
        if (whole.isPresent()) {
            return new Kept("", List.of(whole.get()));
        }
        var text = new StringBuilder();
        var dropped = new ArrayList<String>();
        for (String sentence : Sayings.of(answer)) {
            Optional<String> objection = objectionTo(sentence);
            objection.ifPresentOrElse(dropped::add, () -> text.append(sentence));
        }
        return new Kept(text.toString().strip(), dropped);
    }

    /** What is wrong with the answer, as a code for the trace. */
    Optional<String> objection(String answer) {
        return objectionToAll(answer)
                .or(() -> Sayings.of(answer).stream()
                        .flatMap(sentence -> objectionTo(sentence).stream())
                        .findFirst());
    }

    private Optional<String> objectionToAll(String answer) {
        String said = plain(answer).strip();
        if (said.isEmpty()) {
            return Optional.of("empty");
        }
        if (said.contains(Instructions.DECLINES)) {
            return Optional.of("declined");
        }
        return said.length() > evidence.length() * 2 + ROOM ? Optional.of("too_long") : Optional.empty();
    }

    private Optional<String> objectionTo(String sentence) {
        String written = plain(sentence);
        String said = written.toLowerCase(Locale.ROOT);
        if (evidence.contains(said.strip())) {
            return Optional.empty();
        }
        return missing("link", Names.links(said), Names.links(evidence))
                .or(() -> missing("email", Names.emails(said), Names.emails(evidence)))
                .or(() -> currency(said))
                .or(() -> number(said))
                .or(() -> missing("date", Calendar.claimedMonths(said), Calendar.months(evidence)))
                .or(() -> missing("date", Calendar.days(said), Calendar.days(evidence)))
                .or(() -> FREE.matcher(said).find() && !isFree() ? Optional.of("price") : Optional.empty())
                .or(() -> Names.products(written).stream().allMatch(this::isNamed)
                        ? Optional.empty()
                        : Optional.of("name"))
                .or(() -> grounds.objectionTo(said));
    }

    private static <T> Optional<String> missing(String what, Set<T> said, Set<T> held) {
        return held.containsAll(said) ? Optional.empty() : Optional.of(what);
    }

    /** A sign that the evidence does not know at all is refused even beside a right figure. */
    private Optional<String> currency(String said) {
        Set<String> held = currencies(evidence);
        return currencies(said).stream().allMatch(one -> held.stream().anyMatch(other -> Units.alike(other, one)))
                ? Optional.empty()
                : Optional.of("currency");
    }

    private static Set<String> currencies(String text) {
        return CURRENCY.matcher(text)
                .results()
                .map(found -> Units.currency(found.group()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private Optional<String> number(String said) {
        return quantities
                .missing(Quantities.of(LIST_NUMBER.matcher(said).replaceAll(" ")))
                .map(missing -> "number");
    }

    private boolean isFree() {
        return FREE.matcher(evidence).find() || quantities.holdsNothing();
    }

    private boolean isNamed(String name) {
        Optional<String> country = Countries.named(name);
        if (country.isPresent()) {
            return Countries.in(evidence).contains(country.get());
        }
        return evidence.contains(name) || evidence.replaceAll("[\\s-]", "").contains(name.replaceAll("[\\s-]", ""));
    }

    /** Full-width and other scripts' digits become plain ones. */
    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
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
