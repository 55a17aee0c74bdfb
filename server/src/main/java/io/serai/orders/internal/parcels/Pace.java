package io.serai.orders.internal.parcels;

import io.serai.orders.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often a parcel is worth asking about: often when it is near, seldom when it lies still, never when it has arrived. */
final class Pace {
    private static final Duration STILL = Duration.ofDays(7);
    private static final Duration GIVEN_UP = Duration.ofDays(45);

    /** Whether what is known will do for somebody who asks now. */
    boolean isFresh(Parcel parcel, boolean tells, Instant now) {
        return parcel.asOf()
                .map(asOf -> asOf.plus(lasts(parcel, tells)).isAfter(now))
                .orElse(false);
    }

    private static Duration lasts(Parcel parcel, boolean tells) {
        Duration plain = switch (parcel.state()) {
            case DELIVERED, RETURNED_OR_LOST -> Duration.ofHours(12);
            case OUT_FOR_DELIVERY, FAILED_ATTEMPT -> Duration.ofMinutes(15);
            case LABEL_CREATED, ACCEPTED, IN_TRANSIT, CUSTOMS -> Duration.ofHours(1);
            case UNKNOWN -> Duration.ofMinutes(30);
        };
        return tells ? plain.multipliedBy(2) : plain;
    }

    /** When to ask again by ourselves; empty: no more. */
    Optional<Instant> next(Parcel parcel, boolean tells, Instant wantedAt, Instant now) {
        boolean over = parcel.state() == Parcel.State.DELIVERED
                || Duration.between(wantedAt, now).compareTo(GIVEN_UP) > 0
                        && parcel.silence(now).orElse(GIVEN_UP).compareTo(STILL) > 0;
        return over ? Optional.empty() : Optional.of(now.plus(until(parcel, tells, now)));
    }

    private static Duration until(Parcel parcel, boolean tells, Instant now) {
        boolean still = parcel.silence(now).orElse(Duration.ZERO).compareTo(STILL) > 0;
        if (still || parcel.state() == Parcel.State.RETURNED_OR_LOST) {
            return Duration.ofHours(24);
        }
        boolean near = parcel.state() == Parcel.State.OUT_FOR_DELIVERY || parcel.state() == Parcel.State.FAILED_ATTEMPT;
        return tells ? Duration.ofHours(12) : near ? Duration.ofHours(1) : Duration.ofHours(6);
    }
}
