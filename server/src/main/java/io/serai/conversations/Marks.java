package io.serai.conversations;

import io.serai.conversations.Conversation.HandOff.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the desk wrote on a conversation: how urgent it is, what it is about, and whether it rests.
 *
 * @param spam nobody answers, nothing is learned, and what still comes from its address joins it
 * @param merged the conversation of the same customer in which it is read from now on
 */
public record Marks(
        Priority priority, List<TagId> tags, Optional<Snooze> snooze, boolean spam, Optional<ConversationId> merged) {
    public static final Marks NONE = new Marks(Priority.NORMAL, List.of(), Optional.empty(), false, Optional.empty());

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
