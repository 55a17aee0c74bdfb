package io.serai.realtime.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One numbered event. Its two JSON forms are made when first asked for and shared by all connections. */
final class Entry {
    private final long seq;
    private final Instant at;
    private final DeskEvent event;
    private volatile @Nullable String clear;
    private volatile @Nullable String masked;

    Entry(long seq, Instant at, DeskEvent event) {
        this.seq = seq;
        this.at = at;
        this.event = event;
    }

    long seq() {
        return seq;
    }

    Instant at() {
        return at;
    }

    DeskEvent event() {
        return event;
    }

    /** An estimate in bytes: the objects, the two JSON forms, and the words in each of them. */
    int weight() {
        return 2_048 + 6 * event.words();
    }

    String frame(Sight sight, Frames frames) {
        @Nullable String known = sight == Sight.CLEAR ? clear : masked;
        if (known != null) {
            return known;
        }
        String made = frames.event(seq, event, sight);
        keep(sight, made);
        return made;
    }

    private void keep(Sight sight, String made) {
        if (sight == Sight.CLEAR) {
            clear = made;
        } else {
            masked = made;
        }
    }

    /** Gives the JSON back; whoever catches up from this far behind pays for making it again. */
    void forgetFrames() {
        clear = null;
        masked = null;
    }
}
