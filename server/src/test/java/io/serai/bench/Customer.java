package io.serai.bench;

/** Somebody who writes to the shop, on one channel, and waits for answers. */
interface Customer {
    /** @param due when the message ought to be sent, by {@link System#nanoTime()}: a late sender must not look like a fast server */
    void write(String text, long due) throws Exception;

    /** Messages that no answer has followed yet. */
    int waiting();
}
