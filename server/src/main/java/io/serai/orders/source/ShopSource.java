package io.serai.orders.source;

import io.serai.channels.Connector;
import io.serai.channels.Webhook;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of place that orders and products come from: its protocol, and how an administrator connects it. Holds nothing between calls; what it
 * needs comes with the {@link Connection}. Whoever calls it sees to retries, pace, storage and duplicates; it only tells how a call ended, by a
 * {@link ShopTrouble} where it did not end well.
 */
public interface ShopSource {
    /** In snake case: {@code shopify}. The desk has its label under {@code orders:kinds.<kind>}. */
    String kind();

    /** What is asked for when it is connected, in order; the desk draws the form from it. */
    List<Connector.Field> fields();

    /**
     * Checks the values with the shop.
     *
     * @param values by field name, stripped; required ones are present
     * @throws io.serai.shared.Problem INVALID, in words for the administrator, when the shop does not take them
     */
    Checked check(WorkspaceId workspace, Map<String, String> values);

    /**
     * Registers what the shop needs to know of us once we are connected: webhooks. Called after every connecting and changing; may be called
     * again.
     */
    default void prepare(Connection connection) {}

    /** Takes back what {@link #prepare} registered; nobody minds if that fails. */
    default void leave(Connection connection) {}

    /** What remains to be pasted at the shop's own console, in order; empty when nothing does. */
    default List<Connector.Paste> pastes(Connection connection) {
        return List.of();
    }

    /** Whether it is worth pulling this at all. */
    Set<Stock> offers(Connection connection);

    /**
     * What has changed since the moment in {@link Place#since}, or everything, one page of it, in an order that does not skip what changes meanwhile.
     */
    Batch pull(Connection connection, Place place);

    /** One order by the number that its customer knows, fresh; empty where there is none, or where the shop cannot be asked. */
    List<ShopOrder> numbered(Connection connection, String number);

    /** The same order, fresh; empty when it is gone. @throws UnsupportedOperationException where the shop cannot be asked */
    Optional<ShopOrder> again(Connection connection, String externalId);

    /** Whether {@link #numbered} and {@link #again} lead anywhere. */
    default boolean answers(Connection connection) {
        return true;
    }

    /** What can be done to this order without a person. */
    Set<OrderChange.Kind> changeable(Connection connection, Order order);

    /**
     * Does it.
     *
     * @param key the same for the same wish; to be handed on where the shop knows idempotency keys
     */
    ShopChange change(Connection connection, Order order, OrderChange change, String key);

    /** Whether the webhook is signed as the shop signs; in constant time. */
    default boolean verify(Connection connection, Webhook webhook) {
        return false;
    }

    /** The shop's own id of this delivery, the same when it is repeated; empty where it has none (then equal bodies are one delivery). */
    default Optional<String> delivery(Webhook webhook) {
        return Optional.empty();
    }

    /** What a verified webhook says; empty when it is of no interest. @throws io.serai.shared.Problem when it cannot be read */
    default List<ShopEvent> parse(Connection connection, Webhook webhook) {
        return List.of();
    }

    /** What a shop has that we keep. */
    enum Stock {
        ORDERS,
        ITEMS
    }

    /**
     * What is kept of a connection, after a successful check.
     *
     * @param name what to call it where the administrator gave no name: the shop's own
     * @param settings by name, not secret; @param credentials sealed at once
     */
    record Checked(String name, Map<String, String> settings, Map<String, io.serai.shared.Secret> credentials) {
        public Checked {
            settings = Map.copyOf(settings);
            credentials = Map.copyOf(credentials);
        }
    }
}
