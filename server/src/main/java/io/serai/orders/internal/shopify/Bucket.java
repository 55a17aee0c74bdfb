package io.serai.orders.internal.shopify;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * Shopify's points: each question costs some, and they come back so many a second. What it told last is carried forward, so that a call that
 * would be refused waits instead.
 */
final class Bucket {
    private double available = 1000;
    private double restored = 100;
    private double most = 1000;
    private long at;

    Bucket(long nanos) {
        at = nanos;
    }

    /** How long until so many points are there; they are taken at once. */
    synchronized Duration take(double cost, long nanos) {
        refill(nanos);
        double wanted = Math.min(cost, most);
        available -= wanted;
        return available >= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(-available / restored * 1000));
    }

    synchronized void giveBack(double cost) {
        available = Math.min(most, available + Math.min(cost, most));
    }

    /** What Shopify says itself counts. */
    synchronized void told(JsonNode cost, long nanos) {
        JsonNode status = cost.path("throttleStatus");
        if (status.isObject()) {
            most = Math.max(1, status.path("maximumAvailable").asDouble(most));
            restored = Math.max(1, status.path("restoreRate").asDouble(restored));
            available = status.path("currentlyAvailable").asDouble(available);
            at = nanos;
        }
    }

    /** After a refusal: until what was asked for is there. */
    synchronized Duration until(JsonNode cost) {
        double missing = cost.path("requestedQueryCost").asDouble(restored)
                - cost.path("throttleStatus").path("currentlyAvailable").asDouble(0);
        return Duration.ofMillis((long) Math.ceil(Math.max(restored / 10, missing) / restored * 1000));
    }

    private void refill(long nanos) {
        available = Math.min(most, available + (nanos - at) / 1e9 * restored);
        at = nanos;
    }
}
