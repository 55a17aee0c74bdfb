package io.serai.orders.internal.parcels;

import io.serai.orders.internal.parcels.services.TrackingServices;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.parcels.TrackingDouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Everything between the door and the double, with a clock that is set by hand. */
final class Services implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    final TrackingDouble world = new TrackingDouble();
    final WorkspaceId workspace = WorkspaceId.next();
    final ParcelStore store = new InMemoryParcelStore();
    private Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final Turnstile turnstile = new Turnstile(store, clock);
    final Asking asking = new Asking(store, TrackingServices.all(), turnstile, clock);
    final KeptParcels parcels = new KeptParcels(store, asking, clock);
    final TrackingDesk desk =
            new TrackingDesk(store, asking, turnstile, () -> java.net.URI.create("https://shop.example"), clock);

    void later(Duration duration) {
        now = now.plus(duration);
    }

    Services with(TrackingKind kind, int callsADay) {
        store.put(
                workspace,
                new TrackingAccount(
                        kind,
                        world.base(name(kind)),
                        new Secret(TrackingDouble.KEY),
                        Optional.of(new Secret(TrackingDouble.SECRET)),
                        callsADay,
                        Optional.empty(),
                        Optional.empty(),
                        now));
        return this;
    }

    static String name(TrackingKind kind) {
        return switch (kind) {
            case SEVENTEEN_TRACK -> "17track";
            case AFTERSHIP -> "aftership";
            case DHL -> "dhl";
        };
    }

    TrackingAccount account(TrackingKind kind) {
        return store.accounts(workspace).stream()
                .filter(account -> account.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        world.close();
    }
}
