package io.serai.tools;

import io.serai.orders.Items.Item;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.Parcel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of a {@link ToolCall}. */
public sealed interface ToolResult {
    /** It is them. */
    record Known(Asker asker) implements ToolResult {}

    /**
     * It does not fit together; the same for an order that is somebody else's and for one that does not exist.
     *
     * @param triesLeft whether they may try again
     */
    record NotKnown(boolean triesLeft) implements ToolResult {}

    /** A code was sent, should there be orders. */
    record CodeSent() implements ToolResult {}

    /** Theirs, newest first; those of others are as if they were not. */
    record Orders(List<Order> orders) implements ToolResult {
        public Orders {
            orders = List.copyOf(orders);
        }
    }

    /** One for each parcel of the order. */
    record Journeys(Order order, List<Parcel> parcels) implements ToolResult {
        public Journeys {
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * It may be done, once the customer has confirmed it.
     *
     * @param byPerson a person at the shop has to do it: the seller wants it so, it is beyond a limit, or the source cannot
     * @param amount what goes back, where money does
     */
    record Allowed(Order order, OrderChange change, boolean byPerson, Optional<Money> amount) implements ToolResult {}

    /** The shop's policy is against it. */
    record Refused(Order order, Why why, int days) implements ToolResult {}

    enum Why {
        /** Its state: sent already, cancelled, never delivered … */
        STATE,
        /** The days in which it could be done are over. */
        TOO_LATE,
        /** The shop does not do this here. */
        OFF,
        /** Nothing that could be given back is left. */
        NOTHING_LEFT,
        /** What is wanted instead is not there. */
        UNAVAILABLE
    }

    /** @param undo what would take it back, where the shop lets it be taken back */
    record Done(
            Order after,
            OrderChange change,
            Optional<String> reference,
            Optional<Money> amount,
            Optional<OrderChange> undo)
            implements ToolResult {
        public Done(Order after, OrderChange change, Optional<String> reference, Optional<Money> amount) {
            this(after, change, reference, amount, Optional.empty());
        }
    }

    /** It lies ready for a person at the shop. @param request its id in the log */
    record Prepared(UUID request) implements ToolResult {}

    record Found(List<Item> items) implements ToolResult {
        public Found {
            items = List.copyOf(items);
        }
    }

    /** It does not work just now; nothing has been changed. @param why for people at the shop */
    record Failed(String why) implements ToolResult {}

    /** It may have been done or not: a person has to look. */
    record Uncertain(String why) implements ToolResult {}
}
