package io.serai.conversations;

import io.serai.conversations.Conversation.HandOff.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the desk wrote on a conversation: how urgent it is, what it is about, and whether it rests. */
public record Marks(Priority priority, List<TagId> tags, Optional<Snooze> snooze) {
    public static final Marks NONE = new Marks(Priority.NORMAL, List.of(), Optional.empty());

    /**
     * It is out of the way until then, or until the customer writes, whichever is first.
     *
     * @param until absent: until the customer writes
     */
    public record Snooze(Optional<Instant> until) {}

    public Marks {
        tags = List.copyOf(tags);
    }
}
