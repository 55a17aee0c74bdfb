package io.serai.orders;

import java.util.List;
import java.util.Optional;

/** Something that is done to an order. */
public sealed interface OrderChange {
    Kind kind();

    enum Kind {
        CANCEL,
        CHANGE_ADDRESS,
        CHANGE_ITEMS,
        RETURN,
        EXCHANGE,
        REFUND,
        WITHDRAW
    }

    record Cancel(String reason) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.CANCEL;
        }
    }

    record ChangeAddress(Order.Postal to) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.CHANGE_ADDRESS;
        }
    }

    /** Other variants of the same products, before it is sent. */
    record ChangeItems(List<Swap> swaps) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.CHANGE_ITEMS;
        }
    }

    record Return(List<Piece> pieces, String reason) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.RETURN;
        }
    }

    /** Other variants of the same products, after it has arrived. */
    record Exchange(List<Swap> swaps, String reason) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.EXCHANGE;
        }
    }

    record Refund(Money amount, String reason) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.REFUND;
        }
    }

    /** The return or exchange that was asked for last is not wanted any more. @param reference what the source calls it, where that is known */
    record Withdraw(Optional<String> reference) implements OrderChange {
        @Override
        public Kind kind() {
            return Kind.WITHDRAW;
        }
    }

    /** @param line its key; @param quantity how many pieces of it */
    record Piece(String line, int quantity) {}

    /** @param line its key; @param variant the source's id of what shall come instead; @param sku the same as the shop writes it */
    record Swap(String line, int quantity, String variant, Optional<String> sku) {}
}
