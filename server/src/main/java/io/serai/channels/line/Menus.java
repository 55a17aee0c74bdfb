package io.serai.channels.line;

import io.serai.channels.Plain;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Options as quick replies: they hang under the newest message and vanish with the next one, as a question's answers should. */
final class Menus {
    private static final int MOST_REPLIES = 13;
    static final int LONGEST_LABEL = 20;
    private static final int LONGEST_DISPLAY = 300;

    private Menus() {}

    static List<Map<String, Object>> messages(Content.Menu menu, Function<Option, String> dataOf) {
        List<Option> options = menu.options().stream()
                .filter(option -> !option.label().isBlank())
                .toList();
        List<Map<String, Object>> messages = new ArrayList<>(Plan.textMessages(prompt(menu, options)));
        if (messages.isEmpty()) {
            messages.addAll(Plan.textMessages("👇"));
        }
        if (!options.isEmpty()) {
            Map<String, Object> last = new HashMap<>(messages.getLast());
            last.put("quickReply", Map.of("items", items(options, dataOf)));
            messages.set(messages.size() - 1, Map.copyOf(last));
        }
        return messages;
    }

    /** Labels that a button would cut, and options beyond the last button, are written out. */
    private static String prompt(Content.Menu menu, List<Option> options) {
        boolean allFit = options.size() <= MOST_REPLIES
                && options.stream().allMatch(option -> option.label().strip().length() <= LONGEST_LABEL);
        return allFit ? menu.prompt() : Plain.menu(new Content.Menu(menu.prompt(), options));
    }

    private static List<Map<String, Object>> items(List<Option> options, Function<Option, String> dataOf) {
        List<Map<String, Object>> items = new ArrayList<>();
        options.stream()
                .limit(MOST_REPLIES)
                .forEach(option -> items.add(Map.of("type", "action", "action", action(option, dataOf))));
        return items;
    }

    /** An option that is named by an address opens it. */
    static Map<String, Object> action(Option option, Function<Option, String> dataOf) {
        String label = Plan.cut(option.label(), LONGEST_LABEL);
        return option.id().matches("https://\\S{1,990}")
                ? Map.of("type", "uri", "label", label, "uri", option.id())
                : Map.of(
                        "type",
                        "postback",
                        "label",
                        label,
                        "data",
                        dataOf.apply(option),
                        "displayText",
                        Plan.cut(option.label(), LONGEST_DISPLAY));
    }
}
