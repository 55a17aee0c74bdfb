package io.serai.realtime.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A browser that takes a frame only when told to; or, when eager, at once. */
public final class SlowOutlet implements Outlet {
    private final List<String> taken = new ArrayList<>();
    private final boolean eager;
    private @Nullable Runnable pending;
    private @Nullable CloseCode closed;

    private SlowOutlet(boolean eager) {
        this.eager = eager;
    }

    public static SlowOutlet eager() {
        return new SlowOutlet(true);
    }

    public static SlowOutlet lazy() {
        return new SlowOutlet(false);
    }

    @Override
    public synchronized void send(String frame, Runnable sent) {
        if (pending != null) {
            throw new IllegalStateException("a frame is under way already");
        }
        taken.add(frame);
        if (eager) {
            sent.run();
        } else {
            pending = sent;
        }
    }

    /** The frame under way has arrived. */
    public void take() {
        Runnable sent;
        synchronized (this) {
            sent = pending;
            pending = null;
        }
        if (sent != null) {
            sent.run();
        }
    }

    @Override
    public synchronized void close(CloseCode code) {
        closed = code;
    }

    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    public synchronized Optional<CloseCode> closed() {
        return Optional.ofNullable(closed);
    }
}
