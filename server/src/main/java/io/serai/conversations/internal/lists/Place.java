package io.serai.conversations.internal.lists;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;

/** A place in a list: in this stretch of it, after the conversation with this id, whose time this is. */
record Place(int stretch, Instant at, ConversationId id) {
    static Place parse(String text, int stretches) {
        String[] parts = text.split("_", -1);
        try {
            int stretch = Integer.parseInt(parts[0]);
            if (parts.length != 3 || stretch < 0 || stretch >= stretches) {
                throw unknown();
            }
            return new Place(stretch, Instant.parse(parts[1]), new ConversationId(Ids.parse(parts[2])));
        } catch (DateTimeException | NumberFormatException malformed) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.invalid("The cursor is not one of ours; start again without it.");
    }

    String text() {
        return stretch + "_" + at + "_" + id.value();
    }
}
