package io.serai.orders.internal.parcels;

import io.serai.carriers.Carriers;
import io.serai.orders.Parcel;
import io.serai.orders.Parcels;
import io.serai.orders.internal.parcels.ParcelStore.Kept;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** What is known will do while it is fresh; else the services are asked. Two who ask about one parcel at once make one call. */
final class KeptParcels implements Parcels {
    /** By then, a round asks if nobody did. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private final ParcelStore store;
    private final Asking asking;
    private final Clock clock;
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    KeptParcels(ParcelStore store, Asking asking, Clock clock) {
        this.store = store;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public Parcel track(WorkspaceId workspace, String number, Optional<String> carrier) {
        String plain = Carriers.normal(number);
        Optional<String> hint = carrier.map(String::strip).filter(name -> !name.isEmpty());
        Lock lock = locks[Math.floorMod(plain.hashCode(), locks.length)];
        lock.lock();
        try {
            return tracked(workspace, plain, hint);
        } finally {
            lock.unlock();
        }
    }

    private Parcel tracked(WorkspaceId workspace, String number, Optional<String> hint) {
        Instant now = clock.instant();
        Optional<Kept> known = store.find(workspace, number);
        Kept kept = known.map(old -> new Kept(old.parcel(), hint.or(old::hint), old.registered(), now, old.nextAt()))
                .orElseGet(() ->
                        new Kept(Journeys.blank(number, hint), hint, Set.of(), now, Optional.of(now.plus(LATER))));
        store.wanted(workspace, number, hint, now.plus(LATER), now);
        return asking.isFresh(kept, now)
                ? kept.parcel()
                : asking.forCustomer(workspace, kept).parcel();
    }
}
