package io.serai.realtime.desk;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last events of a workspace, numbered from 1 without gaps, in bounded memory: the oldest make room. */
final class EventRing {
    /** Older entries keep their event but not their JSON. */
    private static final int WITH_FRAMES = 256;

    private final int most;
    private final long heaviest;
    private @Nullable Entry[] slots = new Entry[64];
    private long first = 1;
    private long next = 1;
    private long weight;

    EventRing(int most, long heaviest) {
        this.most = most;
        this.heaviest = heaviest;
    }

    /** What is at a number. */
    sealed interface Reading {
        record Found(Entry entry) implements Reading {}

        /** Not yet. */
        record Ahead() implements Reading {}

        /** Not any more, or it never was. */
        record Gone() implements Reading {}
    }

    synchronized long add(Instant at, DeskEvent event) {
        Entry entry = new Entry(next, at, event);
        makeRoom(entry);
        slots[slot(next)] = entry;
        weight += entry.weight();
        next++;
        forgetFrames(next - 1 - WITH_FRAMES);
        return entry.seq();
    }

    synchronized Reading read(long seq) {
        if (seq == next) {
            return new Reading.Ahead();
        }
        if (seq < first || seq > next) {
            return new Reading.Gone();
        }
        @Nullable Entry entry = slots[slot(seq)];
        return entry == null ? new Reading.Gone() : new Reading.Found(entry);
    }

    /** Lets go of everything; whoever has not read it fetches afresh. */
    synchronized void clear() {
        while (first < next) {
            dropOldest();
        }
    }

    /** The number of the newest event; 0 before the first. */
    synchronized long last() {
        return next - 1;
    }

    private void makeRoom(Entry coming) {
        while (first < next && (next - first >= most || weight + coming.weight() > heaviest)) {
            dropOldest();
        }
        if (next - first == slots.length) {
            grow();
        }
    }

    private void dropOldest() {
        int oldest = slot(first);
        @Nullable Entry entry = slots[oldest];
        if (entry != null) {
            weight -= entry.weight();
        }
        slots[oldest] = null;
        first++;
    }

    private void grow() {
        @Nullable Entry[] old = slots;
        slots = new Entry[Math.min(old.length * 2, most)];
        Arrays.stream(old).forEach(entry -> {
            if (entry != null) {
                slots[slot(entry.seq())] = entry;
            }
        });
    }

    private void forgetFrames(long seq) {
        if (seq >= first) {
            @Nullable Entry entry = slots[slot(seq)];
            if (entry != null) {
                entry.forgetFrames();
            }
        }
    }

    private int slot(long seq) {
        return (int) (seq % slots.length);
    }
}
