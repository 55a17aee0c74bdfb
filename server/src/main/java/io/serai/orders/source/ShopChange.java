package io.serai.orders.source;

import java.util.Optional;

/** What a shop made of a wish to change an order; as {@link io.serai.orders.ChangeOutcome}, in the shop's words. */
public sealed interface ShopChange {
    /** @param after the order as it is now; empty: it is fetched again; @param reference what the shop calls the change */
    record Done(Optional<ShopOrder> after, Optional<String> reference) implements ShopChange {}

    record Refused(String why) implements ShopChange {}

    record NotPossible() implements ShopChange {}

    /** Nothing has happened. */
    record TryLater(String why) implements ShopChange {}

    /** It may have happened or not. */
    record Uncertain(String why) implements ShopChange {}
}
