package io.serai.orders;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as its source knows it.
 *
 * @param externalId the source's own id, never shown
 * @param number as the customer knows it: {@code #1001}
 * @param parcels what is on its way; the states of their journeys are {@link Parcels}' to tell
 * @param link to the order in the shop's own administration
 * @param history what has been done to it, oldest first
 * @param asOf when the source last told us
 */
public record Order(
        OrderId id,
        SourceId source,
        String externalId,
        String number,
        Buyer buyer,
        State state,
        Payment payment,
        Money total,
        Money refunded,
        List<Line> lines,
        Optional<Postal> shipTo,
        List<Sent> parcels,
        List<Change> history,
        Optional<URI> link,
        Instant placedAt,
        Optional<Instant> deliveredAt,
        Instant updatedAt,
        Instant asOf) {
    public Order {
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        history = List.copyOf(history);
    }

    public enum State {
        /** Nothing has begun: it can still be changed and cancelled. */
        OPEN,
        /** Being packed, or held: the shop decides whether anything can still be changed. */
        IN_PROGRESS,
        PARTLY_SENT,
        SENT,
        DELIVERED,
        CANCELLED,
        /** Sent back, in whole or in part. */
        RETURNED
    }

    public enum Payment {
        UNPAID,
        PARTLY_PAID,
        PAID,
        PARTLY_REFUNDED,
        REFUNDED,
        FAILED,
        UNKNOWN
    }

    /** @param email in lower case; @param phone in E.164; @param externalId the customer's id in the source */
    public record Buyer(
            Optional<String> name, Optional<String> email, Optional<String> phone, Optional<String> externalId) {}

    /**
     * @param key what the source calls this line
     * @param variant such as {@code Blue / XL}; empty where there is none
     * @param options the same by name: {@code colour → blue}
     * @param price of one piece
     */
    public record Line(
            String key,
            String title,
            Optional<String> sku,
            Optional<String> product,
            String variant,
            Map<String, String> options,
            int quantity,
            Money price) {
        public Line {
            options = Map.copyOf(options);
        }
    }

    /** @param country ISO 3166 of two letters, where it is known */
    public record Postal(
            Optional<String> name,
            List<String> street,
            String city,
            Optional<String> region,
            Optional<String> postcode,
            Optional<String> country) {
        public Postal {
            street = List.copyOf(street);
        }
    }

    /**
     * A parcel that was sent.
     *
     * @param carrier as the shop calls it
     * @param lines keys of what is inside; empty: not told
     */
    public record Sent(String number, Optional<String> carrier, Optional<URI> link, List<String> lines, Instant at) {
        public Sent {
            lines = List.copyOf(lines);
        }
    }

    /** @param what such as {@code cancelled}, {@code return requested}; @param reference the source's name for it */
    public record Change(String what, Optional<String> reference, Optional<Money> amount, Instant at) {}

    public Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }
}
