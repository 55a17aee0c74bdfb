package io.serai.realtime.widget;

import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import java.util.List;
import java.util.Optional;

/** The little that a stage reads of conversations. */
interface Threads {
    /** The conversation of a visitor at hand. */
    Optional<Conversation> latest(Doorway doorway);

    /** What changed after this change number, oldest first, at most {@code limit}. */
    List<Message> changedAfter(Doorway doorway, ConversationId id, long change, int limit);

    /** The newest messages, in thread order. */
    List<Message> newest(Doorway doorway, ConversationId id, int limit);

    static Threads of(Conversations conversations) {
        return new Threads() {
            @Override
            public Optional<Conversation> latest(Doorway doorway) {
                return conversations.latest(doorway.workspace(), doorway.account(), doorway.address());
            }

            @Override
            public List<Message> changedAfter(Doorway doorway, ConversationId id, long change, int limit) {
                return conversations.changedAfter(doorway.workspace(), id, change, limit);
            }

            @Override
            public List<Message> newest(Doorway doorway, ConversationId id, int limit) {
                return conversations.history(doorway.workspace(), id, Optional.empty(), limit);
            }
        };
    }
}
