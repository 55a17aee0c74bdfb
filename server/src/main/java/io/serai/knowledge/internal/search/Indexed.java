package io.serai.knowledge.internal.search;

import io.serai.knowledge.Passage;
import java.util.List;

/** A passage with all the texts by which it can be found. */
public record Indexed(Passage passage, List<Entry> entries) {
    public Indexed {
        entries = List.copyOf(entries);
    }
}
