package io.serai.work;

/** Something that must happen. Jobs of one workspace with one key run in the order in which they were stored; others run side by side. A job is a record that turns into JSON. */
public interface Job {
    /** What it is in order with: a sender, a conversation. */
    String key();

    /** Live jobs serve a waiting customer; bulk jobs never delay them. */
    default Lane lane() {
        return Lane.LIVE;
    }

    enum Lane {
        LIVE,
        BULK
    }
}
