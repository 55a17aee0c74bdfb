package io.serai.orders.internal.requests;

import io.serai.orders.SourceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** @param sealed who asked; @param due until when the shop has promised to answer; @param answered when somebody said that it is done */
public record DataRequest(
        UUID id, SourceId source, byte[] sealed, Instant asked, Instant due, Optional<Instant> answered) {}
