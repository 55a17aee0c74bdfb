package io.serai.orders;

import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop sells, with variants and stock. */
public interface Items {
    Optional<Item> find(WorkspaceId workspace, SourceId source, String product);

    /** By a name, a number or words of it, as a customer writes them; best first, at most ten. */
    List<Item> named(WorkspaceId workspace, String words);

    /** @param key the source's id of the product */
    record Item(
            SourceId source,
            String key,
            String name,
            Optional<URI> link,
            Optional<URI> picture,
            Map<String, String> attributes,
            List<Variant> variants) {
        public Item {
            // in the order in which the shop tells them
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            variants = List.copyOf(variants);
        }
    }

    /** @param key the source's id; @param stock empty: not counted; @param available whether it can be ordered now */
    record Variant(
            String key,
            Optional<String> sku,
            Map<String, String> options,
            Money price,
            Optional<Integer> stock,
            boolean available) {
        public Variant {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
