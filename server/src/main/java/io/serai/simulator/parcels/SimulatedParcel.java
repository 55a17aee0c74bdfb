package io.serai.simulator.parcels;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A parcel on its way. Whoever moves it decides when the services hear of it. */
public final class SimulatedParcel {
    private final String number;
    private final String carrier;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Optional<LocalDate> expected = Optional.empty();

    SimulatedParcel(String number, String carrier) {
        this.number = number;
        this.carrier = carrier;
    }

    record Seen(Stage stage, OffsetDateTime at, String place, String country) {}

    /** @param at with the place's own offset */
    public SimulatedParcel is(Stage stage, String at, String place, String country) {
        seen.add(new Seen(stage, OffsetDateTime.parse(at), place, country));
        return this;
    }

    public SimulatedParcel expectedOn(LocalDate day) {
        expected = Optional.of(day);
        return this;
    }

    public String number() {
        return number;
    }

    String carrier() {
        return carrier;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Optional<LocalDate> expected() {
        return expected;
    }
}
