package io.serai.language;

import io.serai.shared.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of text with values put in. {@code {days}} is a value; {@code {days:day|days}} chooses a form by the number {@code days}, as the language
 * counts: the forms stand in the order zero, one, two, few, many, other, and only those that the language has.
 *
 * <p>The rules are those of Unicode CLDR for whole numbers.
 */
public final class Counted {
    /** A form may hold a value in turn, but no other choice. */
    private static final Pattern CHOICE = Pattern.compile("\\{([a-z]+):((?:[^{}]|\\{[a-z]+\\})*)\\}");

    private Counted() {}

    public static String filled(String line, Map<String, String> values, Language language) {
        String text = CHOICE.matcher(line)
                .replaceAll(choice -> Matcher.quoteReplacement(
                        form(choice.group(2).split("\\|"), values.getOrDefault(choice.group(1), ""), language)));
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String form(String[] forms, String number, Language language) {
        int form = number.matches("[0-9]{1,9}")
                ? form(Integer.parseInt(number), language.primary().value())
                : forms.length - 1;
        return forms[Math.min(form, forms.length - 1)];
    }

    private static int form(int number, String language) {
        return switch (language) {
            case "zh", "ja", "ko", "vi", "th", "id", "tr" -> 0;
            case "fr", "pt", "hi" -> number <= 1 ? 0 : 1;
            case "ru", "uk" -> eastSlavic(number);
            case "pl" -> polish(number);
            case "ar" -> arabic(number);
            default -> number == 1 ? 0 : 1;
        };
    }

    private static int eastSlavic(int number) {
        if (number % 10 == 1 && number % 100 != 11) {
            return 0;
        }
        return fewAtTheEnd(number) ? 1 : 2;
    }

    private static int polish(int number) {
        if (number == 1) {
            return 0;
        }
        return fewAtTheEnd(number) ? 1 : 2;
    }

    private static boolean fewAtTheEnd(int number) {
        int last = number % 10;
        int lastTwo = number % 100;
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14);
    }

    private static int arabic(int number) {
        int lastTwo = number % 100;
        if (number <= 2) {
            return number;
        }
        if (lastTwo >= 3 && lastTwo <= 10) {
            return 3;
        }
        return lastTwo >= 11 ? 4 : 5;
    }
}
