package io.serai.channels.messaging.sending;

import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cards as elements of a generic template. */
final class CardElements {
    private CardElements() {}

    /** Empty when one of them is nothing but a title: the network refuses that. */
    static List<Map<String, Object>> of(List<Card> cards) {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (Card card : cards) {
            List<Map<String, Object>> own = elements(card);
            if (own.isEmpty()) {
                return List.of();
            }
            elements.addAll(own);
        }
        return elements;
    }

    /** A card with more than three buttons comes again for the next three. */
    private static List<Map<String, Object>> elements(Card card) {
        List<Map<String, String>> buttons = card.options().stream()
                .filter(CardElements::fits)
                .map(CardElements::button)
                .toList();
        Map<String, Object> face = face(card);
        if (card.title().isBlank() || face.size() == 1 && buttons.isEmpty()) {
            return List.of();
        }
        if (buttons.isEmpty()) {
            return List.of(face);
        }
        List<Map<String, Object>> elements = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += Limits.BUTTONS) {
            Map<String, Object> element = new HashMap<>(face);
            element.put("buttons", buttons.subList(from, Math.min(buttons.size(), from + Limits.BUTTONS)));
            elements.add(element);
        }
        return elements;
    }

    private static Map<String, Object> face(Card card) {
        Map<String, Object> face = new HashMap<>();
        face.put("title", Limits.title(card.title(), Limits.CARD_TEXT));
        card.subtitle()
                .filter(subtitle -> !subtitle.isBlank())
                .ifPresent(subtitle -> face.put("subtitle", Limits.title(subtitle, Limits.CARD_TEXT)));
        card.image().filter(image -> image.startsWith("https://")).ifPresent(image -> face.put("image_url", image));
        return face;
    }

    private static boolean fits(Option option) {
        return !option.label().isBlank() && option.id().length() <= Limits.PAYLOAD;
    }

    /** An option whose id is an address opens it. */
    private static Map<String, String> button(Option option) {
        String title = Limits.title(option.label(), Limits.BUTTON_TITLE);
        return option.id().startsWith("https://")
                ? Map.of("type", "web_url", "title", title, "url", option.id())
                : Map.of("type", "postback", "title", title, "payload", option.id());
    }
}
