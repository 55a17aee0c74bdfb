package io.serai.storage;

/**
 * Marks what runs behind the scenes. It takes its database connections from a share of its own, so that a flood of jobs never keeps a webhook
 * waiting for one.
 */
public final class Background {
    private static final ScopedValue<Boolean> MARK = ScopedValue.newInstance();

    private Background() {}

    /** Runs it on this thread, marked. */
    public static void run(Runnable job) {
        ScopedValue.where(MARK, true).run(job);
    }

    /** Runs it on this thread, marked, for what it returns. */
    public static <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> job) throws X {
        return ScopedValue.where(MARK, true).call(job);
    }

    public static boolean active() {
        return MARK.isBound();
    }
}
