package io.serai.orders;

import java.util.UUID;

/** A place that orders and products come from: one connected store, one interface, one series of uploaded files. */
public record SourceId(UUID value) {}
