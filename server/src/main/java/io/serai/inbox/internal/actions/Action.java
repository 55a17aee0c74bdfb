package io.serai.inbox.internal.actions;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that an agent does with a conversation: by itself, with many at once, or in a row with others. */
public sealed interface Action {
    record Assign(AgentId agent) implements Action {}

    record ToQueue() implements Action {}

    record ToBot() implements Action {}

    record Tag(List<TagId> add, List<TagId> remove, Optional<String> why) implements Action {
        public Tag {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
        }
    }

    record Prioritise(Priority priority) implements Action {}

    /** @param until absent: until the customer writes */
    record Snooze(Optional<Instant> until) implements Action {}

    record Wake() implements Action {}

    record Resolve(Optional<String> reason) implements Action {}

    /** Out of everybody's way, and nobody answers. */
    record Spam() implements Action {}

    /** Opens it again for whoever does so. */
    record Reopen() implements Action {}

    record Note(String text) implements Action {}

    record Reply(String text) implements Action {}
}
