package io.serai.orders.internal.parcels;

import io.serai.carriers.Carrier;
import io.serai.channels.Connector;
import io.serai.channels.Webhook;
import io.serai.orders.Parcel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The protocol of one service that can be asked where a parcel is. Holds nothing between calls. */
public interface TrackingService {
    TrackingKind kind();

    /** What is asked for when it is connected. */
    List<Connector.Field> fields();

    URI base();

    /** What a plan allows that costs nothing. */
    int callsADay();

    /** Between two calls. */
    Duration pace();

    /** How many numbers one call takes. */
    default int atOnce() {
        return 1;
    }

    /** Whether it knows parcels of this carrier; without a carrier, whether it finds that out by itself. */
    default boolean serves(Optional<Carrier> carrier) {
        return true;
    }

    /** Whether it tells us by itself when something happens, so that asking is only for safety. */
    default boolean tells(TrackingAccount account) {
        return false;
    }

    /** Whether the key is taken. */
    Asked check(TrackingAccount account, Turns turns);

    Asked ask(TrackingAccount account, List<Wanted> wanted, Turns turns);

    default boolean verify(TrackingAccount account, Webhook webhook) {
        return false;
    }

    /** What a verified webhook says; empty when it is of no interest. @throws io.serai.shared.Problem INVALID when it cannot be read */
    default List<Journey> parse(Webhook webhook) {
        return List.of();
    }

    /** Asked for before every call. */
    interface Turns {
        /** Waits until the service's pace allows a call, and counts it; false when the plan is used up for today. */
        boolean take();

        /** How long an answer is waited for. */
        Duration patience();
    }

    /** @param registered whether the service was told of it before */
    record Wanted(String number, Optional<Carrier> carrier, boolean registered) {}

    /** A parcel as a service tells it; its scans in any order. */
    record Journey(
            String number,
            Optional<String> carrier,
            Parcel.State state,
            List<Parcel.Scan> scans,
            Optional<Parcel.Expected> expected) {
        public Journey {
            scans = List.copyOf(scans);
        }
    }

    /** How asking ended. */
    sealed interface Asked {
        /** @param waiting numbers that it took and knows nothing of yet; @param unknown that it has nothing to say about */
        record Told(List<Journey> journeys, List<String> waiting, List<String> unknown) implements Asked {
            public Told {
                journeys = List.copyOf(journeys);
                waiting = List.copyOf(waiting);
                unknown = List.copyOf(unknown);
            }
        }

        /** @param pause how long to leave it alone; @param why for the administrator */
        record Failed(Trouble trouble, Optional<Duration> pause, String why) implements Asked {}
    }

    enum Trouble {
        /** Our own share of today's calls is used up; nothing is wrong with the service. */
        SPENT,
        /** It does not take our key. */
        KEY,
        /** The plan is used up. */
        QUOTA,
        /** Too fast. */
        PACE,
        /** No answer, or one of its own failures. */
        DOWN,
        /** An answer that makes no sense. */
        ODD
    }
}
