package io.serai.orders.internal.book;

import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where orders are kept; who bought comes in sealed. */
public interface OrderStore {
    /**
     * Adds it, or replaces what the same source said of it before, keeping our id of it. What is older than what is known is left aside, and so are
     * orders of a buyer who was erased.
     *
     * @return whether it was taken
     */
    boolean save(WorkspaceId workspace, StoredOrder order);

    Optional<StoredOrder> find(WorkspaceId workspace, OrderId id);

    Optional<StoredOrder> external(WorkspaceId workspace, SourceId source, String externalId);

    /** @param key as {@link Numbers#key}; @param digits empty where only the key counts. Newest first, at most twenty. */
    List<StoredOrder> numbered(WorkspaceId workspace, String key, String digits);

    /** Newest first, at most 200. */
    List<StoredOrder> of(WorkspaceId workspace, Collection<byte[]> emails, Collection<byte[]> phones);

    /** Newest first, at most 200. @param buyers hashes of the shop's own ids */
    List<StoredOrder> ofBuyers(WorkspaceId workspace, Collection<byte[]> buyers);

    /** Newest first, at most 200. */
    List<StoredOrder> shippedTo(WorkspaceId workspace, Collection<byte[]> postcodes);

    /** @param key of the parcel's number */
    List<StoredOrder> withParcel(WorkspaceId workspace, String key);

    /** Newest first. @param before those behind this one; empty: the first */
    List<StoredOrder> latest(WorkspaceId workspace, Optional<Mark> before, int most);

    void remove(WorkspaceId workspace, SourceId source, Collection<String> externalIds);

    /** Removes them for good: the source may tell them again, they are not taken. */
    void erase(WorkspaceId workspace, Collection<OrderId> ids);

    long count(WorkspaceId workspace, SourceId source);

    record Mark(Instant placedAt, OrderId id) {}
}
