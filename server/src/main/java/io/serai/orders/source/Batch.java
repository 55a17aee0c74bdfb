package io.serai.orders.source;

import io.serai.orders.Items;
import java.util.List;
import java.util.Optional;

/**
 * One page of what a shop has.
 *
 * @param gone ids of what is no more (orders or items, whichever was asked for)
 * @param next of the following page; empty: that was the last
 * @param total how many there are in this round, where the shop says
 */
public record Batch(
        List<ShopOrder> orders,
        List<Items.Item> items,
        List<String> gone,
        Optional<String> next,
        Optional<Long> total) {
    public static final Batch NOTHING = new Batch(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Batch {
        orders = List.copyOf(orders);
        items = List.copyOf(items);
        gone = List.copyOf(gone);
    }

    public static Batch orders(List<ShopOrder> orders, Optional<String> next, Optional<Long> total) {
        return new Batch(orders, List.of(), List.of(), next, total);
    }

    public static Batch items(List<Items.Item> items, Optional<String> next, Optional<Long> total) {
        return new Batch(List.of(), items, List.of(), next, total);
    }
}
