package io.serai.contacts;

import java.util.UUID;

/** A customer. */
public record ContactId(UUID value) {}
