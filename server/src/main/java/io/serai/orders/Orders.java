package io.serai.orders;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The orders of a shop, kept in our own tables, so that the common question needs no other machine. Whoever asks has been told apart before: what
 * is returned here is in the clear.
 */
public interface Orders {
    /** Whether any source is connected at all. */
    boolean known(WorkspaceId workspace);

    Optional<Order> find(WorkspaceId workspace, OrderId id);

    /**
     * By the number as a customer writes it: {@code 1001}, {@code # 1001}, {@code w-1001}; several where two stores count alike. Asks the sources
     * that can be asked when it is not known here, within a few seconds.
     */
    List<Order> numbered(WorkspaceId workspace, String number);

    /** All orders of a buyer who has any of these emails and phones, newest first. */
    List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones);

    /** The orders that a parcel of this number belongs to; of what is known here only. */
    List<Order> withParcel(WorkspaceId workspace, String number);

    /** All orders of the buyers whom their shop calls by these ids, newest first. */
    default List<Order> ofBuyers(WorkspaceId workspace, Collection<String> externalIds) {
        return List.of();
    }

    /** Orders that went, or will go, to these postcodes, newest first, for shops that know their customers by name and postcode. */
    default List<Order> shippedTo(WorkspaceId workspace, Collection<String> postcodes) {
        return List.of();
    }

    /** The same order, as its source knows it now; as it was, with its {@code asOf}, where the source does not answer in time. */
    Order fresh(WorkspaceId workspace, OrderId id);

    /** What can be done to orders of its source without a person. */
    Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id);

    /**
     * Does it in the source.
     *
     * @param key the same for the same wish: a change that was done or begun under it is never done again
     */
    ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key);
}
