package io.serai.search.internal;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as the index takes it in.
 *
 * @param author {@code customer}, {@code bot}, {@code human}, {@code elsewhere} or {@code system}
 * @param agent who wrote it, when an agent did
 */
record Said(
        MessageId message,
        ConversationId conversation,
        ChannelAccountId account,
        ChannelKind channel,
        long change,
        String author,
        Optional<UUID> agent,
        boolean note,
        boolean deleted,
        Instant at,
        Content content) {}
