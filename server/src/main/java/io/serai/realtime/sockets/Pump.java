package io.serai.realtime.sockets;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Moves frames from a source to an outlet, one at a time, as fast as the browser takes them. It owns no thread and no queue: whoever calls
 * {@link #wake} starts it, and the completion of each send goes on. A browser that takes nothing costs nobody anything.
 */
public final class Pump {
    /** Asked for the next frame only when the outlet can take it; null when there is none at the moment. Called by one thread at a time. */
    public interface Source {
        @Nullable
        String next();
    }

    private final Source source;
    private final Outlet outlet;
    /** 0: at rest; 1: at work; 2: at work, and there was a call meanwhile. */
    private final AtomicInteger state = new AtomicInteger();

    public Pump(Source source, Outlet outlet) {
        this.source = source;
        this.outlet = outlet;
    }

    /** There may be something to send. */
    public void wake() {
        if (state.getAndSet(2) == 0) {
            work();
        }
    }

    private void work() {
        while (true) {
            state.set(1);
            @Nullable String frame = source.next();
            if (frame == null) {
                if (state.compareAndSet(1, 0)) {
                    return;
                }
            } else if (!sentAtOnce(frame)) {
                return;
            }
        }
    }

    /** Sends that complete inside the call go on in the loop above and not in their callback, so that the stack does not grow. */
    private boolean sentAtOnce(String frame) {
        AtomicBoolean first = new AtomicBoolean();
        outlet.send(frame, () -> {
            if (!first.compareAndSet(false, true)) {
                work();
            }
        });
        return !first.compareAndSet(false, true);
    }
}
