package io.serai.conversations;

import java.util.UUID;

/** What a conversation is about, in a word of the shop's. */
public record TagId(UUID value) {}
