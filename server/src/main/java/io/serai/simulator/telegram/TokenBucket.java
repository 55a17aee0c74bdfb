package io.serai.simulator.telegram;

/** So many at once, and so many a second. */
final class TokenBucket {
    private final double burst;
    private final double perSecond;
    private double tokens;
    private long at = System.nanoTime();

    TokenBucket(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.tokens = burst;
    }

    /** Zero when it is allowed, else the whole seconds to wait. */
    synchronized int take() {
        long now = System.nanoTime();
        tokens = Math.min(burst, tokens + (now - at) / 1e9 * perSecond);
        at = now;
        if (tokens >= 1) {
            tokens -= 1;
            return 0;
        }
        return (int) Math.ceil((1 - tokens) / perSecond);
    }
}
