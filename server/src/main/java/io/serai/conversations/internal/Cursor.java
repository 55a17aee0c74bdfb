package io.serai.conversations.internal;

import io.serai.conversations.Conversation;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the list: after the conversation with this id, whose last message was then. */
record Cursor(Instant at, UUID id) {
    static Cursor parse(String text) {
        int split = text.indexOf('_');
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, Math.max(split, 0))), Ids.parse(text.substring(split + 1)));
        } catch (DateTimeException malformed) {
            throw Problem.invalid("The cursor is not one of ours; start again without it.");
        }
    }

    static String after(Conversation last) {
        return last.lastMessageAt() + "_" + last.id().value();
    }
}
