package io.serai.simulator.whatsapp;

/** So many at once, and so many a second. */
final class Pace {
    private final double burst;
    private final double perSecond;
    private double tokens;
    private long at = System.nanoTime();

    /** @param burst 0 is no limit */
    Pace(double burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.tokens = burst;
    }

    synchronized boolean take() {
        if (burst == 0) {
            return true;
        }
        long now = System.nanoTime();
        tokens = Math.min(burst, tokens + (now - at) / 1e9 * perSecond);
        at = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
