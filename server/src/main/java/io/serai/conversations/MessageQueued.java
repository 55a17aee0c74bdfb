package io.serai.conversations;

import io.serai.content.ChannelAccountId;
import io.serai.work.Job;
import java.util.Optional;
import java.util.UUID;

/**
 * An outgoing message is stored and waits to be sent; in order within its conversation.
 *
 * @param amongMany it is one of many that were written at once: they wait for one another, and nobody else's answer waits for them; absent in
 *     jobs that an earlier version stored
 */
public record MessageQueued(
        ConversationId conversation, ChannelAccountId account, MessageId message, Optional<Boolean> amongMany)
        implements Job {
    public MessageQueued(ConversationId conversation, ChannelAccountId account, MessageId message, boolean many) {
        this(conversation, account, message, Optional.of(many));
    }

    public boolean many() {
        return amongMany.orElse(false);
    }

    /** Of these messages of the conversation. */
    public static String key(UUID conversation, boolean many) {
        return (many ? "out-many:" : "out:") + conversation;
    }

    @Override
    public String key() {
        return key(conversation.value(), many());
    }

    @Override
    public Lane lane() {
        return many() ? Lane.BULK : Lane.LIVE;
    }
}
