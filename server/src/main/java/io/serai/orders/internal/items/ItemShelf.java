package io.serai.orders.internal.items;

import io.serai.orders.Items;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class ItemShelf implements Items {
    private static final int LOOKED_AT = 60;
    private static final int MOST = 10;

    private final ItemStore store;

    ItemShelf(ItemStore store) {
        this.store = store;
    }

    @Override
    public Optional<Item> find(WorkspaceId workspace, SourceId source, String product) {
        return store.find(workspace, source, product);
    }

    @Override
    public List<Item> named(WorkspaceId workspace, String words) {
        Set<String> asked = ItemWords.of(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Item> found = store.sharing(workspace, asked, LOOKED_AT);
        Map<String, Integer> frequency = new HashMap<>();
        found.forEach(item -> ItemWords.of(item).forEach(word -> frequency.merge(word, 1, Integer::sum)));
        return found.stream()
                .sorted(Comparator.comparingDouble((Item item) -> -score(item, asked, words, frequency)))
                .limit(MOST)
                .toList();
    }

    /** A word says more the fewer of the candidates have it, and more in the name than elsewhere; the name or number itself says all. */
    private static double score(Item item, Set<String> asked, String words, Map<String, Integer> frequency) {
        Set<String> own = ItemWords.of(item);
        Set<String> name = ItemWords.of(item.name());
        double score = asked.stream()
                .filter(own::contains)
                .mapToDouble(word -> (name.contains(word) ? 2.0 : 1.0) / Math.sqrt(frequency.getOrDefault(word, 1)))
                .sum();
        boolean same = ItemWords.plain(item.name())
                        .strip()
                        .equals(ItemWords.plain(words).strip())
                || item.key().equalsIgnoreCase(words.strip())
                || item.variants().stream()
                        .anyMatch(variant -> variant.sku()
                                .filter(sku -> sku.equalsIgnoreCase(words.strip()))
                                .isPresent());
        double covered = (double) name.stream().filter(asked::contains).count() / Math.max(1, name.size());
        return score + covered + (same ? 100 : 0);
    }
}
