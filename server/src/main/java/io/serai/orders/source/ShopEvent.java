package io.serai.orders.source;

import io.serai.orders.Items;
import java.util.List;
import java.util.Optional;

/** What a webhook of a shop says. */
public sealed interface ShopEvent {
    /** With the order as it was then: it never replaces what is known to be younger. */
    record OrderTold(ShopOrder order) implements ShopEvent {}

    /** Something about it changed: it is fetched again. */
    record OrderTouched(String externalId) implements ShopEvent {}

    record OrderGone(String externalId) implements ShopEvent {}

    record ItemTold(Items.Item item) implements ShopEvent {}

    /** Something about the products changed: they are pulled again from where we stand. */
    record ItemsTouched() implements ShopEvent {}

    record ItemGone(String key) implements ShopEvent {}

    /** A customer asked the shop what is known of them; the owner is told. */
    record DataRequested(Buyers buyers) implements ShopEvent {}

    /** A customer asked the shop to be forgotten. */
    record Redacted(Buyers buyers) implements ShopEvent {}

    /** The shop took our rights away. */
    record Disconnected() implements ShopEvent {}

    /** The shop wants everything of it forgotten. */
    record ShopRedacted() implements ShopEvent {}

    /** Whom it is about: any of these. @param orders their ids in the source */
    record Buyers(Optional<String> email, Optional<String> phone, List<String> orders) {
        public Buyers {
            orders = List.copyOf(orders);
        }
    }
}
