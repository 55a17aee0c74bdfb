package io.serai.eval;

import java.util.Arrays;

/** How long something took, many times. */
final class Times {
    private long[] nanos = new long[64];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    /** @param share 0.5 for the median, 0.99 for the slowest hundredth */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
    }
}
