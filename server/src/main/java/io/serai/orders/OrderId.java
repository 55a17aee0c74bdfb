package io.serai.orders;

import java.util.UUID;

/** An order, as we call it. */
public record OrderId(UUID value) {}
