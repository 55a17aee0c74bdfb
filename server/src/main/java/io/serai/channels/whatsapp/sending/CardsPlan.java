package io.serai.channels.whatsapp.sending;

import io.serai.channels.Plain;
import io.serai.channels.internal.TextSplitter;
import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cards one below the other: a picture with words and buttons, as far as each has them. */
final class CardsPlan {
    private static final int LONGEST_BUTTON = 20;

    private CardsPlan() {}

    static List<Part> parts(Content.Cards cards) {
        return cards.cards().stream().flatMap(card -> card(card).stream()).toList();
    }

    private static List<Part> card(Card card) {
        List<Option> opening = card.options().stream().filter(Plain::opens).toList();
        List<Option> answers = MenuPlan.options(
                card.options().stream().filter(option -> !Plain.opens(option)).toList());
        Optional<String> image = card.image().filter(link -> link.startsWith("https://"));
        Optional<List<Map<String, Object>>> buttons = answers.isEmpty() ? Optional.empty() : MenuPlan.buttons(answers);
        if (buttons.isPresent()) {
            return List.of(interactive("button", words(card, opening), image, Map.of("buttons", buttons.get())));
        }
        if (answers.isEmpty() && !opening.isEmpty()) {
            List<Option> others = opening.subList(1, opening.size());
            return List.of(interactive("cta_url", words(card, others), image, opens(opening.getFirst())));
        }
        String whole = answers.isEmpty() ? words(card, opening) : Plain.cards(new Content.Cards(List.of(card)));
        return image.filter(link -> whole.length() <= Plan.LONGEST_CAPTION)
                .map(link -> List.of(Part.of("image", Map.of("link", link, "caption", whole))))
                .orElseGet(() -> Plan.textParts(whole));
    }

    /** What has no button of its own is written out. */
    private static String words(Card card, List<Option> written) {
        return TextSplitter.shortened(
                Markup.wellFormed(Stream.concat(
                                Stream.of(Optional.of("*" + card.title() + "*"), card.subtitle())
                                        .flatMap(Optional::stream),
                                written.stream().map(option -> option.label() + ": " + option.id()))
                        .collect(Collectors.joining("\n"))),
                Plan.LONGEST_CAPTION,
                TextSplitter.Unit.UTF_16);
    }

    private static Map<String, Object> opens(Option option) {
        return Map.of(
                "name",
                "cta_url",
                "parameters",
                Map.of(
                        "display_text",
                        TextSplitter.shortened(
                                Markup.wellFormed(option.label()).strip(), LONGEST_BUTTON, TextSplitter.Unit.UTF_16),
                        "url",
                        option.id()));
    }

    private static Part interactive(String type, String words, Optional<String> image, Map<String, Object> action) {
        Map<String, Object> interactive =
                new HashMap<>(Map.of("type", type, "body", Map.of("text", words), "action", action));
        image.ifPresent(link -> interactive.put("header", Map.of("type", "image", "image", Map.of("link", link))));
        return Part.of("interactive", interactive);
    }
}
