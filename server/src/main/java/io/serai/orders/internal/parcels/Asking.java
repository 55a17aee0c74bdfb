package io.serai.orders.internal.parcels;

import io.serai.carriers.Carrier;
import io.serai.orders.Parcel;
import io.serai.orders.internal.parcels.ParcelStore.Kept;
import io.serai.orders.internal.parcels.TrackingService.Asked;
import io.serai.orders.internal.parcels.TrackingService.Journey;
import io.serai.orders.internal.parcels.TrackingService.Turns;
import io.serai.orders.internal.parcels.TrackingService.Wanted;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the services, notes what they told, and leaves alone for a while what is in trouble. */
final class Asking {
    private static final Logger log = LoggerFactory.getLogger(Asking.class);

    private static final Duration SOON = Duration.ofMinutes(15);

    private final ParcelStore store;
    private final Map<TrackingKind, TrackingService> services;
    private final Turnstile turnstile;
    private final Clock clock;
    private final Pace pace = new Pace();

    Asking(ParcelStore store, List<TrackingService> services, Turnstile turnstile, Clock clock) {
        this.store = store;
        this.services = services.stream().collect(Collectors.toMap(TrackingService::kind, Function.identity()));
        this.turnstile = turnstile;
        this.clock = clock;
    }

    TrackingService service(TrackingKind kind) {
        return java.util.Objects.requireNonNull(services.get(kind));
    }

    /** Who can be asked about this parcel: who watches it already, then whoever knows its carrier's parcels best. */
    List<TrackingAccount> askable(WorkspaceId workspace, Kept kept) {
        Instant now = clock.instant();
        Optional<Carrier> carrier = Journeys.carrier(kept.parcel().number(), kept.hint());
        return store.accounts(workspace).stream()
                .filter(account -> !account.rests(now))
                .filter(account -> service(account.kind()).serves(carrier))
                .sorted(Comparator.<TrackingAccount>comparingInt(
                                account -> kept.registered().contains(account.kind()) ? 0 : 1)
                        .thenComparingInt(account -> account.kind() == TrackingKind.DHL ? 0 : 1)
                        .thenComparing(TrackingAccount::connectedAt))
                .toList();
    }

    /** For somebody who waits: one service after the other until one knows something. */
    Kept forCustomer(WorkspaceId workspace, Kept kept) {
        Kept now = kept;
        for (TrackingAccount account : askable(workspace, kept)) {
            TrackingService service = service(account.kind());
            Turns turns = turnstile.forCustomer(workspace, service, account);
            switch (service.ask(account, List.of(wanted(now, account.kind())), turns)) {
                case Asked.Failed failed -> failed(workspace, account, failed);
                case Asked.Told told -> {
                    well(workspace, account);
                    now = noted(workspace, now, account, told);
                    if (told.unknown().isEmpty()) {
                        return now;
                    }
                }
            }
        }
        return now;
    }

    /** Some at once, by ourselves. */
    boolean inRound(WorkspaceId workspace, TrackingAccount account, List<Kept> some) {
        TrackingService service = service(account.kind());
        List<Wanted> wanted =
                some.stream().map(kept -> wanted(kept, account.kind())).toList();
        return switch (service.ask(account, wanted, turnstile.forRound(workspace, service, account))) {
            case Asked.Failed failed -> {
                failed(workspace, account, failed);
                yield false;
            }
            case Asked.Told told -> {
                well(workspace, account);
                some.forEach(kept -> noted(workspace, kept, account, told));
                yield true;
            }
        };
    }

    private static Wanted wanted(Kept kept, TrackingKind kind) {
        return new Wanted(
                kept.parcel().number(),
                Journeys.carrier(kept.parcel().number(), kept.hint()),
                kept.registered().contains(kind));
    }

    private Kept noted(WorkspaceId workspace, Kept kept, TrackingAccount account, Asked.Told told) {
        String number = kept.parcel().number();
        Optional<Journey> journey = told.journeys().stream()
                .filter(one -> one.number().equalsIgnoreCase(number))
                .findFirst();
        Instant now = clock.instant();
        boolean known = journey.isPresent() || told.waiting().contains(number);
        Parcel parcel = journey.map(one -> Journeys.told(kept.parcel(), one, now))
                .orElseGet(() -> Journeys.asked(kept.parcel(), now));
        boolean tells = known && service(account.kind()).tells(account);
        Optional<Instant> next = known && journey.isEmpty()
                ? Optional.of(now.plus(SOON))
                : pace.next(parcel, tells, kept.wantedAt(), now);
        var fresh = new Kept(
                parcel,
                kept.hint(),
                known ? with(kept.registered(), account.kind()) : kept.registered(),
                kept.wantedAt(),
                next);
        store.put(workspace, fresh);
        return fresh;
    }

    private static Set<TrackingKind> with(Set<TrackingKind> registered, TrackingKind kind) {
        var more = EnumSet.of(kind);
        more.addAll(registered);
        return more;
    }

    private void well(WorkspaceId workspace, TrackingAccount account) {
        if (account.trouble().isPresent()) {
            store.put(workspace, account.troubled(Optional.empty(), Optional.empty()));
        }
    }

    private void failed(WorkspaceId workspace, TrackingAccount account, Asked.Failed failed) {
        Instant now = clock.instant();
        Duration pause = failed.pause()
                .orElse(
                        switch (failed.trouble()) {
                            case SPENT -> Duration.ZERO;
                            case KEY -> Duration.ofHours(1);
                            case QUOTA ->
                                Duration.between(
                                        now,
                                        turnstile
                                                .today()
                                                .plusDays(1)
                                                .atStartOfDay()
                                                .toInstant(ZoneOffset.UTC));
                            case PACE, DOWN -> Duration.ofMinutes(1);
                            case ODD -> Duration.ofMinutes(5);
                        });
        if (pause.isPositive()) {
            log.info("Tracking by {} rests for {}: {}", account.kind(), pause, failed.trouble());
            store.put(workspace, account.troubled(Optional.of(failed.why()), Optional.of(now.plus(pause))));
        }
    }

    /** What a webhook told of a parcel that we know. */
    void told(WorkspaceId workspace, TrackingAccount account, Journey journey) {
        String number = io.serai.carriers.Carriers.normal(journey.number());
        Instant now = clock.instant();
        store.find(workspace, number).ifPresent(kept -> {
            Parcel parcel = Journeys.told(kept.parcel(), journey, now);
            store.put(
                    workspace,
                    new Kept(
                            parcel,
                            kept.hint(),
                            with(kept.registered(), account.kind()),
                            kept.wantedAt(),
                            pace.next(parcel, true, kept.wantedAt(), now)));
        });
    }

    boolean isFresh(Kept kept, Instant now) {
        boolean tells = kept.registered().contains(TrackingKind.SEVENTEEN_TRACK)
                || kept.registered().contains(TrackingKind.AFTERSHIP);
        return pace.isFresh(kept.parcel(), tells, now);
    }
}
