package io.serai.orders.internal.parcels;

import io.serai.carriers.Carrier;
import io.serai.carriers.Carriers;
import io.serai.orders.Parcel;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.internal.parcels.TrackingService.Journey;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what was told at different times, in any order and more than once. */
final class Journeys {
    private Journeys() {}

    /** Of which only the link is known. */
    static Parcel blank(String number, Optional<String> hint) {
        Optional<Carrier> carrier = carrier(number, hint);
        return new Parcel(
                number,
                carrier.map(Carrier::name).or(() -> hint),
                Optional.of(link(number, carrier)),
                State.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The shop's word counts; where it only names the house ({@code DHL}), the number tells which part of it. */
    static Optional<Carrier> carrier(String number, Optional<String> hint) {
        List<Carrier> possible = Carriers.of(number);
        Optional<Carrier> named = hint.flatMap(Carriers::named);
        if (named.isEmpty() || possible.contains(named.get())) {
            return named.or(() -> possible.stream().findFirst());
        }
        String house = named.get().name().split(" ")[0];
        return possible.stream()
                .filter(carrier -> carrier.name().split(" ")[0].equals(house))
                .findFirst()
                .or(() -> named);
    }

    private static URI link(String number, Optional<Carrier> carrier) {
        return carrier.map(known -> known.link(number)).orElseGet(() -> Carrier.anyLink(number));
    }

    /** Somebody was asked, and knows nothing. */
    static Parcel asked(Parcel known, Instant now) {
        return new Parcel(
                known.number(),
                known.carrier(),
                known.link(),
                known.state(),
                known.scans(),
                known.expected(),
                known.deliveredAt(),
                Optional.of(now));
    }

    /**
     * What is known, with what was told now. A webhook that comes late adds its scans and changes nothing else: the journey with the younger
     * scan says where the parcel is.
     */
    static Parcel told(Parcel known, Journey journey, Instant now) {
        List<Scan> scans = together(known.scans(), journey.scans());
        boolean younger = !newest(journey.scans()).isBefore(newest(known.scans()));
        State state = younger && journey.state() != State.UNKNOWN ? journey.state() : stateOf(known, scans, journey);
        Optional<String> name = journey.carrier()
                .flatMap(Carriers::named)
                .map(Carrier::name)
                .or(known::carrier)
                .or(journey::carrier);
        return new Parcel(
                known.number(),
                name,
                Optional.of(link(
                        known.number(),
                        name.flatMap(Carriers::named).or(() -> carrier(known.number(), Optional.empty())))),
                state,
                scans,
                younger
                        ? journey.expected().or(known::expected)
                        : known.expected().or(journey::expected),
                deliveredAt(state, scans),
                Optional.of(now));
    }

    private static State stateOf(Parcel known, List<Scan> scans, Journey journey) {
        if (known.state() != State.UNKNOWN) {
            return known.state();
        }
        return scans.stream()
                .map(Scan::state)
                .filter(state -> state != State.UNKNOWN)
                .findFirst()
                .orElse(journey.state());
    }

    private static Instant newest(List<Scan> scans) {
        return scans.stream().map(Scan::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private record Same(Instant at, String code, String place, String text) {}

    /** The same scan told twice is one; newest first, and of two at one moment the further one. */
    private static List<Scan> together(List<Scan> known, List<Scan> told) {
        Map<Same, Scan> all = new LinkedHashMap<>();
        Stream.concat(told.stream(), known.stream()).forEach(scan -> all.putIfAbsent(same(scan), scan));
        var scans = new ArrayList<>(all.values());
        scans.sort(
                Comparator.comparing(Scan::at).thenComparingInt(Journeys::how).reversed());
        return List.copyOf(scans);
    }

    private static int how(Scan scan) {
        return scan.state() == State.UNKNOWN ? -1 : scan.state().ordinal();
    }

    private static Same same(Scan scan) {
        return new Same(scan.at(), scan.code().orElse(""), plain(scan.place().orElse("")), plain(scan.text()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> deliveredAt(State state, List<Scan> scans) {
        return state != State.DELIVERED
                ? Optional.empty()
                : scans.stream()
                        .filter(scan -> scan.state() == State.DELIVERED)
                        .map(Scan::at)
                        .findFirst()
                        .or(() -> scans.stream().map(Scan::at).findFirst());
    }
}
