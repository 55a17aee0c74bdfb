package io.serai.search;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactView;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Message;
import java.util.List;
import java.util.Optional;

/** Finds messages by their words, newest first, as far as the reader may see them. */
public interface MessageSearch {
    /**
     * @param query words that must all occur, {@code "phrases"}, {@code -words} that must not, and the operators of the guide:
     *     {@code from: channel: account: before: after: has: in:}
     * @param cursor where the page before ended
     * @param limit at most 100
     */
    default Found find(Agent reader, String query, Optional<String> cursor, int limit) {
        return find(reader, query, Optional.empty(), cursor, limit);
    }

    /** @param within only in this conversation */
    Found find(Agent reader, String query, Optional<ConversationId> within, Optional<String> cursor, int limit);

    /**
     * Messages that mean nearly the same in whatever language, the nearest first, one a conversation; operators narrow it down as above.
     * What the bot said is not among them.
     */
    Found alike(Agent reader, String query, int limit);

    /**
     * @param total how many there are, counted up to a thousand; {@code more} when there are more than that
     * @param ignored operators whose value says nothing to us, as they were typed
     * @param waiting conversations whose newest words are not searchable yet
     */
    record Found(List<Hit> hits, Optional<String> next, long total, boolean more, List<String> ignored, long waiting) {
        public Found {
            hits = List.copyOf(hits);
            ignored = List.copyOf(ignored);
        }
    }

    /** @param contact empty when the customer is gone */
    record Hit(Message message, ConversationView conversation, Optional<ContactView> contact, Snippet snippet) {}

    /**
     * The part of the message around what was looked for.
     *
     * @param marks what to highlight, in UTF-16 units of the text
     */
    record Snippet(String text, List<Mark> marks) {
        public Snippet {
            marks = List.copyOf(marks);
        }
    }

    record Mark(int start, int end) {}
}
