package io.serai.orders.internal.sources;

import io.serai.orders.source.ShopSource;
import io.serai.shared.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of sources that there are. */
@Component
public class Kinds {
    private final Map<String, ShopSource> kinds;

    public Kinds(List<ShopSource> sources) {
        this.kinds = sources.stream()
                .sorted(Comparator.comparing(ShopSource::kind))
                .collect(Collectors.toMap(ShopSource::kind, source -> source, (one, other) -> one, LinkedHashMap::new));
    }

    public List<ShopSource> all() {
        return List.copyOf(kinds.values());
    }

    ShopSource of(String kind) {
        ShopSource source = kinds.get(kind);
        if (source == null) {
            throw Problem.invalid("This kind of source is not known here.");
        }
        return source;
    }
}
