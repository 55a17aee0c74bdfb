package io.serai.work.internal;

import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import java.time.Instant;
import java.util.UUID;

/** A job as it lies in the store. {@code seq} is its place in line; {@code tries} counts this one too once it is claimed. */
record StoredJob(
        long seq,
        UUID id,
        WorkspaceId workspace,
        Job.Lane lane,
        String key,
        String type,
        String payload,
        int tries,
        Instant runAt) {}
