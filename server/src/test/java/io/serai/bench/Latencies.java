package io.serai.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of one kind, told as percentiles in milliseconds. */
final class Latencies {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long duration) {
        nanos.add(duration);
    }

    int count() {
        return nanos.size();
    }

    void clear() {
        nanos.clear();
    }

    double percentile(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }

    String line(String what) {
        return "  %-34s %8.1f %8.1f %8.1f ms   (%d)"
                .formatted(what, percentile(0.5), percentile(0.9), percentile(0.99), count());
    }
}
