package io.serai.notifications.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of somebody's list.
 *
 * @param count how often, since it was last read
 */
public record Notification(
        UUID id,
        AgentId agent,
        Kind kind,
        ConversationId conversation,
        Optional<MessageId> message,
        Optional<AgentId> by,
        int count,
        Instant at,
        boolean read) {}
