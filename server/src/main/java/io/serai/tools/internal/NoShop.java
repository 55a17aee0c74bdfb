package io.serai.tools.internal;

import io.serai.orders.ChangeOutcome;
import io.serai.orders.Items;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.Parcel;
import io.serai.orders.Parcels;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where nobody keeps orders, products or parcels. */
final class NoShop implements Orders, Parcels, Items {
    @Override
    public boolean known(WorkspaceId workspace) {
        return false;
    }

    @Override
    public Optional<Order> find(WorkspaceId workspace, OrderId id) {
        return Optional.empty();
    }

    @Override
    public List<Order> numbered(WorkspaceId workspace, String number) {
        return List.of();
    }

    @Override
    public List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
        return List.of();
    }

    @Override
    public List<Order> withParcel(WorkspaceId workspace, String number) {
        return List.of();
    }

    @Override
    public Order fresh(WorkspaceId workspace, OrderId id) {
        throw new IllegalStateException("There are no orders.");
    }

    @Override
    public Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id) {
        return Set.of();
    }

    @Override
    public ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key) {
        return new ChangeOutcome.NotPossible();
    }

    @Override
    public Parcel track(WorkspaceId workspace, String number, Optional<String> carrier) {
        return new Parcel(
                number,
                carrier,
                Optional.empty(),
                Parcel.State.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Item> find(WorkspaceId workspace, SourceId source, String product) {
        return Optional.empty();
    }

    @Override
    public List<Item> named(WorkspaceId workspace, String words) {
        return List.of();
    }
}
