package io.serai.channels.whatsapp.sending;

import io.serai.channels.Plain;
import io.serai.channels.internal.TextSplitter;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Options as up to three buttons, as a list of up to ten rows, or, where they fit into neither, as numbered lines. */
final class MenuPlan {
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_BUTTON_ID = 256;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_ROW_ID = 200;
    private static final int LONGEST_DESCRIPTION = 72;

    private MenuPlan() {}

    static List<Part> parts(Content.Menu menu) {
        List<Option> options = options(menu.options());
        if (options.isEmpty()) {
            return Plan.textParts(menu.prompt());
        }
        String prompt = menu.prompt().isBlank() ? "👇" : Markup.of(menu.prompt());
        return buttons(options)
                .map(buttons -> interactive(prompt, "button", Map.of("buttons", buttons)))
                .or(() -> rows(options)
                        .map(rows -> interactive(
                                prompt,
                                "list",
                                Map.of("button", openingWord(prompt), "sections", List.of(Map.of("rows", rows))))))
                .orElseGet(() -> Plan.textParts(Plain.menu(new Content.Menu(menu.prompt(), options))));
    }

    static List<Option> options(List<Option> options) {
        return options.stream()
                .filter(option -> !option.label().isBlank() && !option.id().isBlank())
                .map(option -> new Option(
                        option.id(), Markup.wellFormed(option.label()).strip().replaceAll("\\s+", " ")))
                .toList();
    }

    /** Words too long for the box above the buttons go out before it. */
    private static List<Part> interactive(String prompt, String type, Map<String, Object> action) {
        List<String> words = TextSplitter.split(prompt, Plan.LONGEST_CAPTION);
        List<Part> parts = new ArrayList<>(
                words.subList(0, words.size() - 1).stream().map(Part::text).toList());
        parts.add(Part.of(
                "interactive", Map.of("type", type, "body", Map.of("text", words.getLast()), "action", action)));
        return parts;
    }

    static Optional<List<Map<String, Object>>> buttons(List<Option> options) {
        boolean fit = options.size() <= MOST_BUTTONS
                && options.stream()
                        .allMatch(option -> option.label().length() <= LONGEST_BUTTON
                                && option.id().length() <= LONGEST_BUTTON_ID)
                && distinct(options.stream().map(Option::label), options.size())
                && distinct(options.stream().map(Option::id), options.size());
        return fit
                ? Optional.of(options.stream()
                        .map(option -> Map.<String, Object>of(
                                "type", "reply", "reply", Map.of("id", option.id(), "title", option.label())))
                        .toList())
                : Optional.empty();
    }

    private static Optional<List<Map<String, String>>> rows(List<Option> options) {
        boolean fit = options.size() <= MOST_ROWS
                && options.stream()
                        .allMatch(option -> option.label().length() <= LONGEST_DESCRIPTION
                                && option.id().length() <= LONGEST_ROW_ID)
                && distinct(options.stream().map(option -> title(option.label())), options.size())
                && distinct(options.stream().map(Option::id), options.size());
        return fit ? Optional.of(options.stream().map(MenuPlan::row).toList()) : Optional.empty();
    }

    /** A row's title is short; what does not fit is written out below it. */
    private static Map<String, String> row(Option option) {
        String title = title(option.label());
        return title.equals(option.label())
                ? Map.of("id", option.id(), "title", title)
                : Map.of("id", option.id(), "title", title, "description", option.label());
    }

    private static String title(String label) {
        return TextSplitter.shortened(label, LONGEST_ROW, TextSplitter.Unit.UTF_16);
    }

    private static boolean distinct(Stream<String> values, int count) {
        return values.distinct().count() == count;
    }

    /** What opens the list has to have a name: in the script that the prompt is written in. */
    private static String openingWord(String prompt) {
        Character.UnicodeScript script = prompt.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(found -> found != Character.UnicodeScript.COMMON
                        && found != Character.UnicodeScript.INHERITED
                        && found != Character.UnicodeScript.LATIN)
                .findFirst()
                .orElse(Character.UnicodeScript.LATIN);
        return switch (script) {
            case HAN -> "菜单";
            case HIRAGANA, KATAKANA -> "メニュー";
            case HANGUL -> "메뉴";
            case CYRILLIC -> "Меню";
            case ARABIC -> "القائمة";
            case HEBREW -> "תפריט";
            case DEVANAGARI -> "मेनू";
            case THAI -> "เมนู";
            default -> "Menu";
        };
    }
}
