package io.serai.orders.internal.parcels;

import io.serai.shared.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A shop's account at a tracking service.
 *
 * @param webhookSecret where the service signs with one of its own
 * @param callsADay what the shop's plan allows
 * @param trouble why it cannot be asked, in words for the administrator
 * @param pausedUntil it wants no call before
 */
public record TrackingAccount(
        TrackingKind kind,
        URI base,
        Secret key,
        Optional<Secret> webhookSecret,
        int callsADay,
        Optional<String> trouble,
        Optional<Instant> pausedUntil,
        Instant connectedAt) {
    TrackingAccount troubled(Optional<String> why, Optional<Instant> until) {
        return new TrackingAccount(kind, base, key, webhookSecret, callsADay, why, until, connectedAt);
    }

    boolean rests(Instant now) {
        return pausedUntil.map(now::isBefore).orElse(false);
    }
}
