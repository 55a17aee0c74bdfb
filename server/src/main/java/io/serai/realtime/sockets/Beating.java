package io.serai.realtime.sockets;

/** Something with connections that have to be looked after. */
public interface Beating {
    /** Between two heartbeats of one connection. */
    int SECONDS = 25;

    /** Looks after the connections whose number modulo {@link #SECONDS} is this. */
    void beat(int share);

    /** The server stops: ends all connections, so that browsers go elsewhere at once. */
    void stop();
}
