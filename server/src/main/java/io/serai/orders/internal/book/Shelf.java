package io.serai.orders.internal.book;

import io.serai.orders.Items.Item;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.internal.catalogue.CatalogueFeed;
import io.serai.orders.internal.items.ItemStore;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts away what a source tells, however it came: pulled, by webhook, by upload, or because it was asked. Products are told on to what the shop
 * knows, by a job in the same transaction: whoever calls has begun one.
 */
@Component
public class Shelf {
    private final OrderStore orders;
    private final ItemStore items;
    private final OrderSeal seal;
    private final CatalogueFeed catalogue;
    private final Clock clock;

    public Shelf(OrderStore orders, ItemStore items, OrderSeal seal, CatalogueFeed catalogue, Clock clock) {
        this.orders = orders;
        this.items = items;
        this.seal = seal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public void put(Connection connection, Batch batch, Stock stock) {
        batch.orders().forEach(order -> put(connection, order));
        put(connection, batch.items());
        if (!batch.gone().isEmpty()) {
            switch (stock) {
                case ORDERS -> orders.remove(connection.workspace(), connection.id(), batch.gone());
                case ITEMS -> removeItems(connection, batch.gone());
            }
        }
    }

    /** As it is kept then; empty where it is older than what is known, or of somebody who was erased. */
    public Optional<Order> put(Connection connection, ShopOrder told) {
        WorkspaceId workspace = connection.workspace();
        Order order = rounded(told).as(new OrderId(Ids.next()), connection.id(), now());
        boolean taken = orders.save(workspace, seal.seal(workspace, order));
        return taken ? kept(workspace, connection, told.externalId()) : Optional.empty();
    }

    public void put(Connection connection, List<Item> told) {
        if (!told.isEmpty()) {
            items.save(connection.workspace(), told, now());
            catalogue.changed(
                    connection.workspace(),
                    connection.id(),
                    told.stream().map(Item::key).toList());
        }
    }

    private Optional<Order> kept(WorkspaceId workspace, Connection connection, String externalId) {
        return orders.external(workspace, connection.id(), externalId).map(stored -> seal.open(workspace, stored));
    }

    /** After a full round: what the shop has no more. */
    public void dropItemsBefore(Connection connection, Instant began) {
        List<String> gone = items.dropBefore(connection.workspace(), connection.id(), began);
        catalogue.changed(connection.workspace(), connection.id(), gone);
    }

    public void remove(Connection connection, List<String> externalIds) {
        orders.remove(connection.workspace(), connection.id(), externalIds);
    }

    public void removeItems(Connection connection, List<String> keys) {
        items.remove(connection.workspace(), connection.id(), keys);
        catalogue.changed(connection.workspace(), connection.id(), keys);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The database keeps microseconds. */
    private static ShopOrder rounded(ShopOrder told) {
        return new ShopOrder(
                told.externalId(),
                told.number(),
                told.buyer(),
                told.state(),
                told.payment(),
                told.total(),
                told.refunded(),
                told.lines(),
                told.shipTo(),
                told.parcels(),
                told.history(),
                told.link(),
                told.placedAt().truncatedTo(ChronoUnit.MICROS),
                told.deliveredAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)),
                told.updatedAt().truncatedTo(ChronoUnit.MICROS));
    }
}
