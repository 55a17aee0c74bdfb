package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.realtime.sockets.Pulse;
import io.serai.realtime.sockets.Pump;
import io.serai.realtime.visitors.Visitor;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One open page of a visitor, with the few frames that its browser has not taken yet. */
final class VisitorLine implements Pump.Source {
    /** More than this waiting, in characters, and the page has to connect again and resume. */
    private static final int MOST_WAITING = 2_000_000;

    private final ChannelAccount account;
    private final Visitor visitor;
    private final Outlet outlet;
    private final Pump pump;
    private final Pulse pulse = new Pulse();
    private final Deque<String> waiting = new ArrayDeque<>(2);
    private int waitingLength;

    VisitorLine(ChannelAccount account, Visitor visitor, Outlet outlet) {
        this.account = account;
        this.visitor = visitor;
        this.outlet = outlet;
        this.pump = new Pump(this, outlet);
    }

    void send(String frame) {
        if (fits(frame)) {
            pump.wake();
        } else {
            close(CloseCode.TOO_SLOW);
        }
    }

    private synchronized boolean fits(String frame) {
        if (waitingLength + frame.length() > MOST_WAITING) {
            return false;
        }
        waiting.add(frame);
        waitingLength += frame.length();
        return true;
    }

    @Override
    public synchronized @Nullable String next() {
        @Nullable String frame = waiting.poll();
        if (frame != null) {
            waitingLength -= frame.length();
        }
        return frame;
    }

    ChannelAccount account() {
        return account;
    }

    Visitor visitor() {
        return visitor;
    }

    boolean isDue(int second) {
        return pulse.isDue(second);
    }

    void alive() {
        pulse.alive();
    }

    void beat() {
        if (pulse.beats()) {
            send(WidgetFrames.PING);
        } else {
            close(CloseCode.SILENT);
        }
    }

    void close(CloseCode code) {
        outlet.close(code);
    }
}
