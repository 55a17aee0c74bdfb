package io.serai.realtime.desk;

import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.realtime.sockets.Pulse;
import io.serai.realtime.sockets.Pump;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One desk connection. It holds no queue of events, only its place in the workspace's ring; when the browser is so slow that the ring has
 * moved on, it is told to fetch afresh and goes on from now.
 */
final class DeskLine implements Pump.Source {
    /** A draft or typing older than this is not repeated to somebody who catches up. */
    private static final Duration PASSING = Duration.ofSeconds(5);

    private final Seat seat;
    private final Floor floor;
    private final Frames frames;
    private final Clock clock;
    private final Outlet outlet;
    private final Pump pump;
    private final Pulse pulse = new Pulse();
    private final Queue<String> first = new ConcurrentLinkedQueue<>();
    private volatile Sight sight;
    private long cursor;

    DeskLine(Seat seat, Sight sight, Floor floor, Frames frames, Clock clock, Outlet outlet) {
        this.seat = seat;
        this.sight = sight;
        this.floor = floor;
        this.frames = frames;
        this.clock = clock;
        this.outlet = outlet;
        this.pump = new Pump(this, outlet);
    }

    /** Starts behind this number, which the browser has already. */
    void startAfter(long seq) {
        cursor = seq + 1;
        first.add(frames.hello(floor.epoch(), seq));
    }

    /** Starts with the news that what was missed is gone. */
    void startAfresh() {
        first.add(Frames.RESYNC);
        startAfter(floor.ring().last());
    }

    void wake() {
        pump.wake();
    }

    /** What was read is not worth keeping either. */
    void startOver() {
        first.add(Frames.RESYNC);
        wake();
    }

    @Override
    public @Nullable String next() {
        @Nullable String before = first.poll();
        if (before != null) {
            return before;
        }
        return switch (floor.ring().read(cursor)) {
            case EventRing.Reading.Ahead ahead -> null;
            case EventRing.Reading.Gone gone -> resync();
            case EventRing.Reading.Found found -> take(found.entry());
        };
    }

    private @Nullable String resync() {
        startAfresh();
        return first.poll();
    }

    private String take(Entry entry) {
        cursor = entry.seq() + 1;
        boolean stale = entry.event().passing() && entry.at().plus(PASSING).isBefore(clock.instant());
        return stale ? frames.event(entry.seq(), new DeskEvent.DraftDropped(), sight) : entry.frame(sight, frames);
    }

    boolean isDue(int second) {
        return pulse.isDue(second);
    }

    void alive() {
        pulse.alive();
    }

    /** Sends a heartbeat, unless the last ones stayed unanswered. */
    void beat() {
        if (pulse.beats()) {
            first.add(Frames.PING);
            wake();
        } else {
            close(CloseCode.SILENT);
        }
    }

    Seat seat() {
        return seat;
    }

    void sees(Sight other) {
        sight = other;
    }

    void close(CloseCode code) {
        outlet.close(code);
    }
}
