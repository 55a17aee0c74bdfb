package io.serai.knowledge;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Products that something else keeps (a connected shop), held in step here, so that questions about them are answered by what their records say.
 * Whatever is said twice is there once; it may be said again and in any order.
 */
public interface ProductRecords {
    /** Adds them or replaces what was said of them before; what reads as before costs nothing. */
    void put(WorkspaceId workspace, Series series, List<Record> records);

    /** @param keys of products that are sold no more */
    void remove(WorkspaceId workspace, UUID series, Collection<String> keys);

    /** The shop was disconnected. */
    void close(WorkspaceId workspace, UUID series);

    /** @param id the same for the same shop; @param name as administrators know it */
    record Series(UUID id, String name) {}

    /**
     * @param key the shop's own
     * @param columns as a table of products has them, in their order: a name and a number or price among them ({@link Product}); {@code material_zh}
     *     holds in one language
     */
    record Record(String key, Map<String, String> columns) {
        public Record {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
