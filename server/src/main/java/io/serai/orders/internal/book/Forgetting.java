package io.serai.orders.internal.book;

import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets orders for good: what is forgotten is not taken in again when the shop tells it once more. */
@Component
public class Forgetting {
    private final OrderStore orders;
    private final OrderSeal seal;
    private final TransactionOperations transaction;

    public Forgetting(OrderStore orders, OrderSeal seal, TransactionOperations transaction) {
        this.orders = orders;
        this.seal = seal;
        this.transaction = transaction;
    }

    /** A customer asked this one shop. */
    public void forget(Connection connection, Buyers whom) {
        WorkspaceId workspace = connection.workspace();
        erase(
                workspace,
                ofShop(workspace, connection.id(), whom)
                        .map(order -> order.bare().id())
                        .distinct()
                        .toList());
    }

    /** What this one shop's customer ordered there. */
    public List<Order> known(WorkspaceId workspace, SourceId shop, Buyers whom) {
        return ofShop(workspace, shop, whom)
                .map(stored -> seal.open(workspace, stored))
                .distinct()
                .toList();
    }

    private Stream<StoredOrder> ofShop(WorkspaceId workspace, SourceId shop, Buyers whom) {
        return Stream.concat(
                whom.orders().stream().flatMap(id -> orders.external(workspace, shop, id).stream()),
                of(
                                workspace,
                                whom.email().stream().toList(),
                                whom.phone().stream().toList())
                        .stream()
                        .filter(order -> order.bare().source().equals(shop)));
    }

    public void forget(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        erase(
                workspace,
                of(workspace, emails, phones).stream()
                        .map(order -> order.bare().id())
                        .toList());
    }

    public List<Order> known(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        return of(workspace, emails, phones).stream()
                .map(stored -> seal.open(workspace, stored))
                .toList();
    }

    private List<StoredOrder> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        return orders.of(workspace, seal.emails(workspace, emails), seal.phones(workspace, phones));
    }

    private void erase(WorkspaceId workspace, List<OrderId> ids) {
        transaction.executeWithoutResult(status -> orders.erase(workspace, ids));
    }
}
