package io.serai.realtime.desk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** One workspace: its events and the connections that watch them. */
final class Floor {
    /** About half an hour of a very busy workspace. */
    static final int MOST_EVENTS = 20_000;

    static final long MOST_BYTES = 32L * 1024 * 1024;

    private final String epoch;
    private final EventRing ring = new EventRing(MOST_EVENTS, MOST_BYTES);
    private final Set<DeskLine> lines = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stirred = new AtomicBoolean();

    Floor(String epoch) {
        this.epoch = epoch;
    }

    String epoch() {
        return epoch;
    }

    EventRing ring() {
        return ring;
    }

    Set<DeskLine> lines() {
        return lines;
    }

    /** True for the one caller who has to see to it that the lines wake. */
    boolean stir() {
        return !lines.isEmpty() && stirred.compareAndSet(false, true);
    }

    void wakeLines() {
        stirred.set(false);
        lines.forEach(DeskLine::wake);
    }
}
