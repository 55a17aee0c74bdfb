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
    private CardsPlan() {}

    static List<Part> parts(Content.Cards cards) {
        return cards.cards().stream().flatMap(card -> card(card).stream()).toList();
    }

    private static List<Part> card(Card card) {
        String words = TextSplitter.shortened(
                Markup.wellFormed(Stream.of(Optional.of("*" + card.title() + "*"), card.subtitle())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n"))),
                Plan.LONGEST_CAPTION,
                TextSplitter.Unit.UTF_16);
        Optional<String> image = card.image().filter(link -> link.startsWith("https://"));
        List<Option> options = MenuPlan.options(card.options());
        Optional<List<Map<String, Object>>> buttons = options.isEmpty() ? Optional.empty() : MenuPlan.buttons(options);
        if (buttons.isPresent()) {
            return List.of(withButtons(words, image, buttons.get()));
        }
        String whole = options.isEmpty() ? words : Plain.cards(new Content.Cards(List.of(card)));
        return image.filter(link -> whole.length() <= Plan.LONGEST_CAPTION)
                .map(link -> List.of(Part.of("image", Map.of("link", link, "caption", whole))))
                .orElseGet(() -> Plan.textParts(whole));
    }

    private static Part withButtons(String words, Optional<String> image, List<Map<String, Object>> buttons) {
        Map<String, Object> interactive = new HashMap<>(
                Map.of("type", "button", "body", Map.of("text", words), "action", Map.of("buttons", buttons)));
        image.ifPresent(link -> interactive.put("header", Map.of("type", "image", "image", Map.of("link", link))));
        return Part.of("interactive", interactive);
    }
}
