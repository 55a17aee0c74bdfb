package io.serai.shared;

import java.util.List;
import java.util.Optional;

/** A slice of a longer list; {@code next} is the opaque cursor of the following slice. */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
