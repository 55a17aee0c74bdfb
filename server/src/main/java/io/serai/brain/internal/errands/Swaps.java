package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the variant that a customer wants instead: what they say counts, and what they do not say stays as it was. */
final class Swaps {
    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "是", "否", "有", "无");
    private static final Pattern NOT = Pattern.compile(
            "(?:^|\\s)(?:not|no|non|isnt|without|nicht|ohne|sin|sans|senza|sem|kein\\w*)\\s*\\S*\\s*$|[不无没非]\\S?$");

    /** What it is to be no more. */
    private static final Pattern INSTEAD_OF = Pattern.compile(
            "(?i)(?:instead of|rather than|\\bthan|anstatt|statt|en vez de|en lugar de|au lieu de|invece di|em vez de|而不是)[^,.;，。；)）\\n]*");

    private Swaps() {}

    /** What may have been said of the new one, the likeliest first: what stands after "for", "to", 换成, then the whole. */
    static List<String> wanted(String said, Phrases phrases) {
        String folded = Folding.fold(INSTEAD_OF.matcher(said).replaceAll(" "));
        boolean joined = joined(folded);
        var parts = new ArrayList<String>();
        for (int at = folded.length() - 1; at >= 0; at--) {
            int end = at == 0 || folded.charAt(at - 1) == ' ' || joined ? phrases.reach("instead", folded, at) : at;
            if (end > at) {
                parts.add(folded.substring(end));
            }
        }
        parts.add(folded);
        return parts;
    }

    private static boolean joined(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Those that fit best, all equally well; one is an answer, several are a question, none is a refusal. */
    static List<Variant> fitting(List<String> parts, Order.Line line, Item item) {
        return parts.stream()
                .filter(part -> says(part, item))
                .findFirst()
                .map(part -> fitting(part, line, item))
                .orElseGet(List::of);
    }

    /** Whether anything of the product's choices is in it. */
    static boolean says(String part, Item item) {
        return item.variants().stream().anyMatch(variant -> said(part, variant, item) > 0);
    }

    private static List<Variant> fitting(String wanted, Order.Line line, Item item) {
        var others = item.variants().stream()
                .filter(variant -> !isCurrent(variant, line))
                .toList();
        int most = others.stream()
                .mapToInt(variant -> said(wanted, variant, item))
                .max()
                .orElse(0);
        var saying = others.stream()
                .filter(variant -> said(wanted, variant, item) == most && most > 0)
                .filter(Variant::available)
                .toList();
        int same =
                saying.stream().mapToInt(variant -> kept(variant, line)).max().orElse(0);
        return saying.stream()
                .filter(variant -> kept(variant, line) == same)
                .sorted(Comparator.comparing(variant -> variant.price().amount()))
                .toList();
    }

    static boolean isCurrent(Variant variant, Order.Line line) {
        return variant.key().equals(line.key().replaceAll("/\\d+$", ""))
                || variant.sku().isPresent() && variant.sku().equals(line.sku())
                || !variant.options().isEmpty() && variant.options().equals(line.options());
    }

    /** Values of it that were said; what all variants have in common counts for nothing. */
    private static int said(String wanted, Variant variant, Item item) {
        boolean number = Matching.says(wanted, variant.key())
                || variant.sku().filter(sku -> Matching.says(wanted, sku)).isPresent();
        int values = (int) variant.options().values().stream()
                .filter(value -> Matching.says(wanted, value) || partly(wanted, value, item))
                .count();
        int answers = (int) variant.options().entrySet().stream()
                .filter(option -> answered(wanted, option.getKey(), option.getValue()))
                .count();
        return values + answers + (number ? 10 : 0);
    }

    /** "Not waterproof" is a no to what the shop calls waterproof, "a waterproof one" a yes. */
    private static boolean answered(String wanted, String name, String value) {
        String answer = Folding.fold(value);
        int at = YES_OR_NO.contains(answer) || answer.equals("none") ? wanted.indexOf(Folding.fold(name)) : -1;
        if (at < 0) {
            return false;
        }
        boolean no = NOT.matcher(wanted.substring(Math.max(0, at - 16), at)).find();
        return answer.equals("none") ? no : no == (answer.equals("no") || answer.equals("否") || answer.equals("无"));
    }

    /** A long name of which a part was said that no other variant's has: 塔扇 of 云杉塔扇. */
    private static boolean partly(String wanted, String value, Item item) {
        String run = Matching.commonRun(wanted, value);
        return run.length() > 1
                && item.variants().stream()
                                .filter(variant -> String.join(
                                                " ", variant.options().values())
                                        .contains(run))
                                .count()
                        == 1;
    }

    /** Options that stay as they are. */
    private static int kept(Variant variant, Order.Line line) {
        return (int) variant.options().entrySet().stream()
                .filter(option -> option.getValue().equals(line.options().get(option.getKey())))
                .count();
    }

    static String told(Map<String, String> options) {
        return String.join(", ", options.values().stream().sorted().toList());
    }
}
