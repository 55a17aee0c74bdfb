package io.serai.orders.internal.parcels;

import io.serai.orders.Parcel;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

public final class InMemoryParcelStore implements ParcelStore {
    private record Key(WorkspaceId workspace, Object what) {}

    private final Map<Key, Kept> parcels = new HashMap<>();
    private final Map<Key, TrackingAccount> accounts = new HashMap<>();
    private final Map<Key, Integer> days = new HashMap<>();
    private final Set<Key> notices = new HashSet<>();

    @Override
    public synchronized Optional<Kept> find(WorkspaceId workspace, String number) {
        return Optional.ofNullable(parcels.get(new Key(workspace, number)));
    }

    @Override
    public synchronized void put(WorkspaceId workspace, Kept fresh) {
        parcels.merge(
                new Key(workspace, fresh.parcel().number()),
                fresh,
                (old, now) -> new Kept(
                        now.parcel(),
                        now.hint().or(old::hint),
                        now.registered(),
                        old.wantedAt().isAfter(now.wantedAt()) ? old.wantedAt() : now.wantedAt(),
                        now.nextAt()));
    }

    @Override
    public synchronized void wanted(
            WorkspaceId workspace, String number, Optional<String> carrier, Instant next, Instant now) {
        parcels.merge(
                new Key(workspace, number),
                new Kept(Journeys.blank(number, carrier), carrier, Set.of(), now, Optional.of(next)),
                (old, fresh) -> new Kept(old.parcel(), carrier.or(old::hint), old.registered(), now, old.nextAt()));
    }

    @Override
    public synchronized List<Kept> due(WorkspaceId workspace, Instant now, int limit) {
        return of(workspace)
                .filter(kept -> kept.nextAt().filter(next -> !next.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(Kept::wantedAt)
                        .reversed()
                        .thenComparing(kept -> kept.parcel().number()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Kept> underWay(WorkspaceId workspace, Instant since, int limit) {
        return of(workspace)
                .filter(kept ->
                        kept.parcel().asOf().isPresent() && !kept.wantedAt().isBefore(since))
                .filter(kept -> kept.parcel().state() != Parcel.State.DELIVERED
                        && kept.parcel().state() != Parcel.State.UNKNOWN)
                .sorted(Comparator.comparing((Kept kept) -> kept.parcel().asOf().orElseThrow())
                        .reversed()
                        .thenComparing(kept -> kept.parcel().number()))
                .limit(limit)
                .toList();
    }

    private Stream<Kept> of(WorkspaceId workspace) {
        return parcels.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue);
    }

    @Override
    public synchronized int forget(WorkspaceId workspace, Collection<String> numbers) {
        return (int) numbers.stream()
                .filter(number -> {
                    notices.removeIf(key -> key.workspace().equals(workspace)
                            && key.what() instanceof List<?> what
                            && what.getFirst().equals(number));
                    return parcels.remove(new Key(workspace, number)) != null;
                })
                .count();
    }

    @Override
    public synchronized int prune(WorkspaceId workspace, Instant before) {
        return forget(
                workspace,
                of(workspace)
                        .filter(kept -> kept.wantedAt().isBefore(before)
                                && kept.parcel().asOf().orElse(kept.wantedAt()).isBefore(before))
                        .map(kept -> kept.parcel().number())
                        .toList());
    }

    @Override
    public synchronized List<TrackingAccount> accounts(WorkspaceId workspace) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(TrackingAccount::connectedAt)
                        .thenComparing(account -> account.kind().name()))
                .toList();
    }

    @Override
    public synchronized void put(WorkspaceId workspace, TrackingAccount account) {
        accounts.merge(
                new Key(workspace, account.kind()),
                account,
                (old, now) -> new TrackingAccount(
                        now.kind(),
                        now.base(),
                        now.key(),
                        now.webhookSecret(),
                        now.callsADay(),
                        now.trouble(),
                        now.pausedUntil(),
                        old.connectedAt()));
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, TrackingKind kind) {
        accounts.remove(new Key(workspace, kind));
    }

    @Override
    public synchronized boolean spend(WorkspaceId workspace, TrackingKind kind, LocalDate day, int limit) {
        Key key = new Key(workspace, List.of(kind, day));
        if (days.getOrDefault(key, 0) >= limit) {
            return false;
        }
        days.merge(key, 1, Integer::sum);
        return true;
    }

    @Override
    public synchronized int spent(WorkspaceId workspace, TrackingKind kind, LocalDate day) {
        return days.getOrDefault(new Key(workspace, List.of(kind, day)), 0);
    }

    @Override
    public synchronized boolean notice(WorkspaceId workspace, String number, String what, Instant now) {
        return notices.add(new Key(workspace, List.of(number, what)));
    }

    @Override
    public synchronized boolean noticed(WorkspaceId workspace, String number, String what) {
        return notices.contains(new Key(workspace, List.of(number, what)));
    }
}
