package io.serai.realtime.sockets;

/** Where frames leave the server. Neither method waits for the network. */
public interface Outlet {
    /** Starts sending one frame; {@code sent} runs once, when the next may follow. Called again only after that. */
    void send(String frame, Runnable sent);

    /** Ends the connection; may be called at any time and more than once. */
    void close(CloseCode code);
}
