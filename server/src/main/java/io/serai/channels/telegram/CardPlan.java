package io.serai.channels.telegram;

import io.serai.channels.Plain;
import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards one below the other: a picture with its words, and buttons under it that answer or open an address. */
final class CardPlan {
    private CardPlan() {}

    static List<Part> parts(Content.Cards cards, UnaryOperator<String> dataOf) {
        return cards.cards().stream()
                .flatMap(card -> card(card, dataOf).stream())
                .toList();
    }

    private static List<Part> card(Card card, UnaryOperator<String> dataOf) {
        String words = Plan.wellFormed(Stream.of(Optional.of(card.title()), card.subtitle())
                        .flatMap(Optional::stream)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")))
                .strip();
        List<Part> parts = new ArrayList<>(Plan.textParts(words.isEmpty() ? "…" : words));
        Optional<String> picture = card.image().filter(link -> link.startsWith("https://"));
        if (picture.isPresent() && words.length() <= Plan.LONGEST_CAPTION) {
            // where Telegram cannot fetch the picture, the words go alone
            parts = new ArrayList<>(List.of(new Part(
                    "sendPhoto",
                    Map.of("photo", picture.get(), "caption", words),
                    Optional.empty(),
                    Optional.of(parts.getFirst()))));
        }
        List<List<Map<String, String>>> rows = rows(card.options(), dataOf);
        if (!rows.isEmpty()) {
            parts.set(parts.size() - 1, parts.getLast().with("reply_markup", Map.of("inline_keyboard", rows)));
        }
        return parts;
    }

    private static List<List<Map<String, String>>> rows(List<Option> options, UnaryOperator<String> dataOf) {
        return options.stream()
                .filter(option -> !option.label().isBlank())
                .map(option -> List.of(button(option, dataOf)))
                .toList();
    }

    private static Map<String, String> button(Option option, UnaryOperator<String> dataOf) {
        String label = Plan.wellFormed(option.label());
        return Plain.opens(option)
                ? Map.of("text", label, "url", option.id())
                : Map.of("text", label, "callback_data", dataOf.apply(option.id()));
    }
}
