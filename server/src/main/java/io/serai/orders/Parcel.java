package io.serai.orders;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A parcel's journey.
 *
 * @param carrier its name as customers know it
 * @param scans newest first
 * @param expected the days between which it should arrive
 * @param asOf when the carrier was last asked; absent where nobody can be asked and only the link is known
 */
public record Parcel(
        String number,
        Optional<String> carrier,
        Optional<URI> link,
        State state,
        List<Scan> scans,
        Optional<Expected> expected,
        Optional<Instant> deliveredAt,
        Optional<Instant> asOf) {
    public Parcel {
        scans = List.copyOf(scans);
    }

    public enum State {
        LABEL_CREATED,
        ACCEPTED,
        IN_TRANSIT,
        CUSTOMS,
        OUT_FOR_DELIVERY,
        DELIVERED,
        FAILED_ATTEMPT,
        /** On its way back, or lost. */
        RETURNED_OR_LOST,
        UNKNOWN
    }

    /** For how long nobody has seen it: empty where it has arrived, or was never seen. */
    public Optional<Duration> silence(Instant now) {
        return state == State.DELIVERED || scans.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(scans.getFirst().at(), now));
    }

    /** Whether the last day on which it should have arrived is over. */
    public boolean late(LocalDate today) {
        return state != State.DELIVERED
                && expected.map(days -> days.until().isBefore(today)).orElse(false);
    }

    /** @param place where it was seen; @param code the carrier's own */
    public record Scan(Instant at, State state, String text, Optional<String> place, Optional<String> code) {}

    public record Expected(LocalDate from, LocalDate until) {}
}
