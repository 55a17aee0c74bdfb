package io.serai.conversations;

import java.util.UUID;

/** One message. */
public record MessageId(UUID value) {}
