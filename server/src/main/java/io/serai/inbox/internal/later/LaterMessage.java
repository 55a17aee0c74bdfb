package io.serai.inbox.internal.later;

import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.conversations.ConversationId;
import java.time.Instant;
import java.util.UUID;

/** A message that waits for its time. */
public record LaterMessage(UUID id, ConversationId conversation, AgentId agent, Content content, Instant dueAt) {}
