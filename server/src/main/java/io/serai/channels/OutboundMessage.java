package io.serai.channels;

import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.util.Optional;
import java.util.UUID;

/** A message on its way out. {@code id} is ours, and the same on every try. */
public record OutboundMessage(UUID id, Address to, Content content, Optional<ExternalId> quoted) {}
