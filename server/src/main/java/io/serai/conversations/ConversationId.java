package io.serai.conversations;

import java.util.UUID;

/** A thread with one customer on one channel account. */
public record ConversationId(UUID value) {}
