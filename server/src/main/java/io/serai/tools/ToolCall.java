package io.serai.tools;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import java.util.List;
import java.util.Optional;

/** The wish to use a tool, as data: which, with what, for whom. Nothing happens until it is given to {@link Tools}. */
public sealed interface ToolCall {
    ToolKind kind();

    /**
     * What the customer says of themselves and of an order; two of it must fit together.
     *
     * @param number of the order; without one, only where the shop is content with less
     */
    record Identify(
            Optional<String> number,
            List<String> emails,
            List<String> phones,
            List<String> names,
            List<String> postcodes)
            implements ToolCall {
        public Identify {
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
            names = List.copyOf(names);
            postcodes = List.copyOf(postcodes);
        }

        @Override
        public ToolKind kind() {
            return ToolKind.IDENTIFY;
        }
    }

    /** A one-time code to this mailbox, if orders were placed with it; nobody is told whether there are any. */
    record SendCode(String email) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.IDENTIFY;
        }
    }

    record CheckCode(String email, String code) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.IDENTIFY;
        }
    }

    record FindOrder(Asker asker, String number) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.FIND_ORDER;
        }
    }

    record ListOrders(Asker asker) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.LIST_ORDERS;
        }
    }

    record Track(Asker asker, OrderId order) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.TRACK_PARCEL;
        }
    }

    /** @param confirmed whether the customer has said yes to exactly this; without it, it is only looked whether it may be done */
    record Change(Asker asker, OrderId order, OrderChange change, boolean confirmed) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.of(change);
        }

        public Change agreed() {
            return new Change(asker, order, change, true);
        }
    }

    /** An invoice for an order: a person sends it. */
    record Invoice(Asker asker, OrderId order, String wish) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.INVOICE;
        }
    }

    /** What there is of this in stock, by words. */
    record Stock(String words) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.STOCK;
        }
    }

    /** What other variants there are of a product that was bought. */
    record Variants(SourceId source, String product) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.STOCK;
        }
    }

    /** Somebody is to be told when it can be ordered again. */
    record Remind(String item, String address) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.BACK_IN_STOCK;
        }
    }

    /** Somebody wants an offer, or a call. */
    record Lead(String wish, Optional<String> address) implements ToolCall {
        @Override
        public ToolKind kind() {
            return ToolKind.CREATE_LEAD;
        }
    }
}
