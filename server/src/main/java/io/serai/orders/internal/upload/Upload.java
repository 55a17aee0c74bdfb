package io.serai.orders.internal.upload;

import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.source.ShopSource.Stock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file on its way in.
 *
 * @param source where it goes; empty until it is started
 * @param done how many orders or products of it have been looked at; @param taken of these; @param wrong the others
 * @param errors the first hundred
 */
public record Upload(
        UUID id,
        Optional<SourceId> source,
        Stock stock,
        String name,
        Plan plan,
        State state,
        int done,
        int total,
        int taken,
        int wrong,
        List<Wrong> errors,
        Instant uploadedAt) {
    public enum State {
        WAITING,
        READING,
        DONE,
        FAILED
    }

    public Upload {
        errors = List.copyOf(errors);
    }

    Upload started(SourceId into, Plan by, int ofTotal) {
        return new Upload(
                id, Optional.of(into), stock, name, by, State.READING, 0, ofTotal, 0, 0, List.of(), uploadedAt);
    }

    Upload at(State now, int looked, int took, int failed, List<Wrong> found) {
        return new Upload(id, source, stock, name, plan, now, looked, total, took, failed, found, uploadedAt);
    }
}
