package io.serai.tools.internal;

import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import java.util.Optional;

/** What takes a change back. Whether the shop lets it be done is asked of the shop. */
final class Undoing {
    private Undoing() {}

    /**
     * @param before the order as it was
     * @param reference what the source calls the change
     */
    static Optional<OrderChange> of(Order before, OrderChange change, Optional<String> reference) {
        return switch (change) {
            case OrderChange.ChangeAddress address -> before.shipTo().map(OrderChange.ChangeAddress::new);
            case OrderChange.Return back -> Optional.of(new OrderChange.Withdraw(reference));
            case OrderChange.Exchange exchange -> Optional.of(new OrderChange.Withdraw(reference));
            // money that went back does not come again, nor does an order that the shop has let go of
            case OrderChange.Cancel cancel -> Optional.empty();
            case OrderChange.Refund refund -> Optional.empty();
            case OrderChange.ChangeItems items -> Optional.empty();
            case OrderChange.Withdraw withdraw -> Optional.empty();
        };
    }
}
