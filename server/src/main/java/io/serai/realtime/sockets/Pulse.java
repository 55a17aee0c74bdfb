package io.serai.realtime.sockets;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether the other side of one connection still answers. */
public final class Pulse {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int share = Math.floorMod(NUMBERS.getAndIncrement(), Beating.SECONDS);
    private volatile int unanswered;

    public boolean isDue(int second) {
        return share == second;
    }

    /** Anything that comes in is a sign of life. */
    public void alive() {
        unanswered = 0;
    }

    /** One more heartbeat goes out; false when two in a row stayed unanswered. */
    public boolean beats() {
        unanswered = unanswered + 1;
        return unanswered <= 2;
    }
}
