package io.serai.channels.line;

import io.serai.channels.InboundEvent;
import io.serai.channels.internal.Payload;
import io.serai.content.ExternalId;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of a webhook: what it means, and the tokens that came with it.
 *
 * @param redelivered LINE sent it before and got no 200
 */
record LineEvent(InboundEvent event, boolean redelivered, Instant at, Tokens tokens) {
    /**
     * @param reply answers the event, once
     * @param message the message that the other two are for
     */
    record Tokens(Optional<String> reply, Optional<String> message, Optional<String> quote, Optional<String> read) {
        static final Tokens NONE = new Tokens(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** By which it can be quoted or marked as read. */
        Optional<LineStore.MessageTokens> ofMessage() {
            return quote.isPresent() || read.isPresent()
                    ? message.map(id -> new LineStore.MessageTokens(new ExternalId(id), quote, read))
                    : Optional.empty();
        }

        static Tokens of(Payload event) {
            Payload message = event.object("message").orElse(event);
            return new Tokens(
                    // the console's test of a webhook sends tokens that answer nothing
                    event.text("replyToken").filter(token -> !token.matches("0+|f+")),
                    message.text("id"),
                    message.text("quoteToken"),
                    message.text("markAsReadToken"));
        }
    }
}
