package io.serai.orders.internal.hooks;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Webhooks of shops, kept before they are answered. */
public interface DeliveryStore {
    /** @return false when this delivery is known already; then nothing is stored */
    boolean keep(WorkspaceId workspace, SourceId source, String delivery, byte[] sealed, Instant at);

    /** Empty once it has been worked off. */
    Optional<byte[]> sealed(WorkspaceId workspace, SourceId source, String delivery);

    /** Forgets what it said; that it came stays known. */
    void workedOff(WorkspaceId workspace, SourceId source, String delivery);

    int prune(Instant before);
}
