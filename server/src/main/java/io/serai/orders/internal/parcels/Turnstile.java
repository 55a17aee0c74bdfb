package io.serai.orders.internal.parcels;

import io.serai.orders.internal.parcels.TrackingService.Turns;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps to each service's pace and to the plan of the shop: so many calls a day, of which rounds by ourselves leave a share to customers who ask.
 */
final class Turnstile {
    /** Of a day's calls; the rest is for those who ask. */
    private static final double FOR_ROUNDS = 0.7;

    /** Whoever asks waits no longer for a turn. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final ParcelStore store;
    private final Clock clock;
    /** When the next call may leave, by {@link System#nanoTime}. */
    private final Map<Gate, Long> gates = new ConcurrentHashMap<>();

    Turnstile(ParcelStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Gate(WorkspaceId workspace, TrackingKind kind) {}

    Turns forCustomer(WorkspaceId workspace, TrackingService service, TrackingAccount account) {
        return turns(workspace, service, account.callsADay(), Duration.ofSeconds(6));
    }

    Turns forRound(WorkspaceId workspace, TrackingService service, TrackingAccount account) {
        return turns(workspace, service, (int) (account.callsADay() * FOR_ROUNDS), Duration.ofSeconds(20));
    }

    /** Days begin at midnight in Greenwich, as DHL's do. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Turns turns(WorkspaceId workspace, TrackingService service, int limit, Duration patience) {
        return new Turns() {
            @Override
            public boolean take() {
                return store.spend(workspace, service.kind(), today(), limit)
                        && passed(new Gate(workspace, service.kind()), service.pace());
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }

    private boolean passed(Gate gate, Duration pace) {
        long now = System.nanoTime();
        long turn = gates.merge(gate, now, (next, ignored) -> Math.max(next + pace.toNanos(), now));
        long wait = turn - now;
        if (wait > LONGEST_WAIT.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, wait)));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
