package io.serai.orders.internal.items;

import io.serai.orders.Items.Item;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where products are kept. */
public interface ItemStore {
    /** Adds them or replaces what their source said before. */
    void save(WorkspaceId workspace, Collection<Item> items, Instant asOf);

    Optional<Item> find(WorkspaceId workspace, SourceId source, String key);

    /** Those that share words with these, most first. @param words as {@link ItemWords} makes them */
    List<Item> sharing(WorkspaceId workspace, Collection<String> words, int most);

    /** By name. @param after behind the item of this key; empty: from the beginning */
    List<Item> listed(WorkspaceId workspace, SourceId source, Optional<String> after, int most);

    void remove(WorkspaceId workspace, SourceId source, Collection<String> keys);

    /**
     * Those that were last told before this moment.
     *
     * @return their keys
     */
    List<String> dropBefore(WorkspaceId workspace, SourceId source, Instant asOf);

    long count(WorkspaceId workspace, SourceId source);
}
