package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.understanding.Entity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why something is wanted, how much of it, and for how much money, as far as the customer says so. */
final class Reasons {
    private static final List<String> KNOWN =
            List.of("mistake", "no-need", "damaged", "wrong-item", "size", "late", "quality");

    private Reasons() {}

    /** One of a few that every shop knows, in English as shops' systems have them; empty where none was given. */
    static String in(String said, Phrases phrases) {
        String folded = Folding.fold(said);
        return KNOWN.stream()
                .filter(reason -> phrases.within("because-" + reason, folded))
                .findFirst()
                .map(Reasons::told)
                .orElse("");
    }

    private static String told(String reason) {
        return switch (reason) {
            case "mistake" -> "ordered by mistake";
            case "no-need" -> "no longer needed";
            case "damaged" -> "damaged";
            case "wrong-item" -> "wrong item";
            case "size" -> "does not fit";
            case "late" -> "too late";
            default -> "not as expected";
        };
    }

    static Optional<Money> money(List<Entity> entities, Currency currency) {
        return entities.stream()
                .filter(entity -> entity.kind() == Entity.Kind.MONEY)
                .map(entity -> entity.value().split(" "))
                .filter(parts -> parts.length == 2 && parts[0].equals(currency.getCurrencyCode()))
                .map(parts -> new Money(new BigDecimal(parts[1]), currency))
                .findFirst();
    }

    /** "Two of the mugs", "only one of them"; all that were bought, where nothing is said. */
    static int quantity(String said, Order.Line line) {
        if (line.quantity() == 1) {
            return 1;
        }
        var number = Pattern.compile(
                        "(?i)(?<![\\p{Alnum}#-])(only )?(one|two|three|four|five|[1-9]|一|两|二|三|四|五|ein(?:e|en)?|zwei|drei|un[oa]?|dos|tres)(?:件|个|只|双|条|台| of| x| ×| von| de)")
                .matcher(said);
        return number.find() ? Math.min(line.quantity(), value(number.group(2))) : line.quantity();
    }

    private static int value(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "one", "1", "一", "ein", "eine", "einen", "un", "uno", "una" -> 1;
            case "two", "2", "二", "两", "zwei", "dos" -> 2;
            case "three", "3", "三", "drei", "tres" -> 3;
            case "four", "4", "四" -> 4;
            case "five", "5", "五" -> 5;
            default -> Character.isDigit(word.charAt(0)) ? word.charAt(0) - '0' : 1;
        };
    }
}
