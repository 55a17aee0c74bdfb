package io.serai.inbox.internal.tags;

import io.serai.conversations.TagId;
import io.serai.shared.Problem;

/** A word of the shop's for what conversations are about. */
public record Tag(TagId id, String name, Color color) {
    /** Named, so that each has a light and a dark value at the desk. */
    public enum Color {
        GRAY,
        RED,
        ORANGE,
        YELLOW,
        GREEN,
        TEAL,
        BLUE,
        VIOLET,
        PINK
    }

    public Tag {
        name = name.replaceAll("\\s+", " ").strip();
        if (name.isEmpty() || name.length() > 40) {
            throw Problem.invalid("A tag has 1 to 40 characters.");
        }
    }
}
