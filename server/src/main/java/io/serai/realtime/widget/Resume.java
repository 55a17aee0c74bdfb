package io.serai.realtime.widget;

import io.serai.conversations.ConversationId;
import java.util.Optional;

/** Where a page left off: the change number of the last {@code ready} in this conversation; 0 knows nothing. */
record Resume(Optional<ConversationId> conversation, long after) {
    static final Resume NOTHING = new Resume(Optional.empty(), 0);

    /** Whether it can be resumed in this conversation, which has come to {@code upTo}. */
    boolean isFrom(ConversationId id, long upTo) {
        return after > 0 && after <= upTo && conversation.map(id::equals).orElse(true);
    }
}
