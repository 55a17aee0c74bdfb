package io.serai.realtime.widget;

import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as the customer sees it.
 *
 * @param clientId only on the visitor's own, so that the optimistic copy is recognised
 * @param fileUrl where the file can be read for the next hours, a path on this server
 * @param seen whether the customer has seen it, on other people's messages
 */
public record WidgetMessage(
        MessageId id,
        ConversationId conversation,
        long seq,
        long change,
        Optional<String> clientId,
        Writer author,
        Content content,
        Optional<String> fileUrl,
        Instant at,
        boolean deleted,
        boolean edited,
        boolean seen) {
    public record Writer(Kind kind, String name) {
        public enum Kind {
            ME,
            BOT,
            HUMAN
        }
    }
}
