package io.serai.reception;

import io.serai.brain.Turn;
import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Cards;
import io.serai.orders.Items.Item;
import io.serai.orders.ShopCards;
import io.serai.tools.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The card that goes beside an answer about an order or a product: where the channel shows cards, and there is more on it than was said. */
final class CardsBeside {
    private static final Set<ChannelKind> SHOWING = Set.of(
            ChannelKind.WIDGET,
            ChannelKind.TELEGRAM,
            ChannelKind.WHATSAPP,
            ChannelKind.MESSENGER,
            ChannelKind.INSTAGRAM,
            ChannelKind.LINE);
    /** What the bot calls an answer about where an order is, and one about what is there. */
    private static final Set<String> ABOUT = Set.of("errand_tracked", "errand_stock");

    private static final int MOST_PRODUCTS = 3;

    private CardsBeside() {}

    static Optional<Content> of(ChannelAccount account, Turn turn, String reason) {
        if (!SHOWING.contains(account.kind()) || !ABOUT.contains(reason)) {
            return Optional.empty();
        }
        return turn.service().uses().reversed().stream()
                .flatMap(use -> card(turn, use.result()).stream())
                .findFirst()
                .map(cards -> cards);
    }

    private static Optional<Cards> card(Turn turn, ToolResult result) {
        Optional<Cards> cards = switch (result) {
            case ToolResult.Journeys journeys ->
                Optional.of(ShopCards.order(journeys.order(), journeys.parcels(), turn.language()));
            case ToolResult.Found found -> products(turn, found.items());
            default -> Optional.empty();
        };
        return cards.filter(shown -> shown.cards().stream()
                .anyMatch(card -> !card.options().isEmpty() || card.image().isPresent()));
    }

    private static Optional<Cards> products(Turn turn, List<Item> items) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ShopCards.products(items.stream().limit(MOST_PRODUCTS).toList(), turn.language()));
    }
}
