package io.serai.channels.line;

import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cards as flex messages: carousels of twelve bubbles at most. */
final class CardPlan {
    private static final int MOST_BUBBLES = 12;
    private static final int LONGEST_ALTERNATIVE = 400;
    private static final int LONGEST_LINE = 300;

    private CardPlan() {}

    static List<Map<String, Object>> messages(Content.Cards cards, Function<Option, String> dataOf) {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (int from = 0; from < cards.cards().size(); from += MOST_BUBBLES) {
            int to = Math.min(cards.cards().size(), from + MOST_BUBBLES);
            messages.add(message(cards.cards().subList(from, to), dataOf));
        }
        return messages;
    }

    private static Map<String, Object> message(List<Card> cards, Function<Option, String> dataOf) {
        List<Map<String, Object>> bubbles =
                cards.stream().map(card -> bubble(card, dataOf)).toList();
        String alternative = cards.stream().map(Card::title).collect(Collectors.joining(", "));
        return Map.of(
                "type",
                "flex",
                "altText",
                Plan.cut(alternative.isBlank() ? "…" : alternative, LONGEST_ALTERNATIVE),
                "contents",
                bubbles.size() == 1 ? bubbles.getFirst() : Map.of("type", "carousel", "contents", bubbles));
    }

    private static Map<String, Object> bubble(Card card, Function<Option, String> dataOf) {
        Map<String, Object> bubble = new HashMap<>(Map.of("type", "bubble", "body", box("sm", body(card))));
        card.image()
                .filter(image -> image.startsWith("https://"))
                .ifPresent(image -> bubble.put(
                        "hero",
                        Map.of(
                                "type",
                                "image",
                                "url",
                                image,
                                "size",
                                "full",
                                "aspectRatio",
                                "20:13",
                                "aspectMode",
                                "cover")));
        List<Map<String, Object>> buttons = card.options().stream()
                .filter(option -> !option.label().isBlank())
                .map(option -> Map.<String, Object>of(
                        "type", "button", "style", "link", "height", "sm", "action", Menus.action(option, dataOf)))
                .toList();
        if (!buttons.isEmpty()) {
            bubble.put("footer", box("none", buttons));
        }
        return bubble;
    }

    private static List<Map<String, Object>> body(Card card) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String title = Plan.cut(card.title(), LONGEST_LINE);
        lines.add(Map.of(
                "type", "text", "text", title.isEmpty() ? "–" : title, "weight", "bold", "size", "lg", "wrap", true));
        card.subtitle()
                .map(subtitle -> Plan.cut(subtitle, LONGEST_LINE))
                .filter(subtitle -> !subtitle.isEmpty())
                .ifPresent(subtitle -> lines.add(
                        Map.of("type", "text", "text", subtitle, "size", "sm", "color", "#666666", "wrap", true)));
        return lines;
    }

    private static Map<String, Object> box(String spacing, List<Map<String, Object>> contents) {
        return Map.of("type", "box", "layout", "vertical", "spacing", spacing, "contents", contents);
    }
}
