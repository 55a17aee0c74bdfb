package io.serai.bench;

import java.util.concurrent.ConcurrentLinkedQueue;

/** One customer's messages that wait for an answer. An answer answers all of them: a burst gets one. */
final class Waiting {
    private final ConcurrentLinkedQueue<Long> dues = new ConcurrentLinkedQueue<>();
    private final Latencies latencies;

    Waiting(Latencies latencies) {
        this.latencies = latencies;
    }

    void add(long due) {
        dues.add(due);
    }

    void answered(long at) {
        for (Long due = dues.poll(); due != null; due = dues.poll()) {
            latencies.add(at - due);
        }
    }

    int count() {
        return dues.size();
    }
}
