package io.serai.integrations.internal.hooks;

import io.serai.shared.Page;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

public final class InMemoryHookStore implements HookStore {
    private record Place(WorkspaceId workspace, UUID id) {}

    private final Map<Place, Endpoint> endpoints = new HashMap<>();
    private final Map<Place, Delivery> deliveries = new HashMap<>();

    @Override
    public synchronized List<Endpoint> endpoints(WorkspaceId workspace) {
        return in(endpoints, workspace)
                .sorted(Comparator.comparing(Endpoint::createdAt).thenComparing(Endpoint::id))
                .toList();
    }

    private static <T> Stream<T> in(Map<Place, T> all, WorkspaceId workspace) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue);
    }

    /** Who made it, when and in whose words stays. */
    @Override
    public synchronized void put(WorkspaceId workspace, Endpoint endpoint) {
        endpoints.merge(
                new Place(workspace, endpoint.id()),
                endpoint,
                (known, it) -> new Endpoint(
                        workspace,
                        it.id(),
                        it.name(),
                        it.url(),
                        it.host(),
                        known.format(),
                        it.events(),
                        it.contactData(),
                        it.enabled(),
                        it.secret(),
                        it.oldSecret(),
                        known.madeBy(),
                        known.createdAt()));
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, UUID id) {
        if (endpoints.remove(new Place(workspace, id)) != null) {
            deliveries.values().removeIf(delivery -> delivery.endpoint().equals(id));
        }
    }

    @Override
    public synchronized void add(WorkspaceId workspace, Delivery it) {
        deliveries.put(
                new Place(workspace, it.id()),
                new Delivery(
                        it.id(),
                        it.endpoint(),
                        it.conversation(),
                        it.message(),
                        it.event(),
                        it.before(),
                        Delivery.State.WAITING,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        it.since(),
                        it.happenedAt(),
                        Optional.empty()));
    }

    @Override
    public synchronized Optional<Delivery> delivery(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(deliveries.get(new Place(workspace, id)));
    }

    private List<Delivery> of(WorkspaceId workspace, UUID endpoint) {
        return in(deliveries, workspace)
                .filter(delivery -> delivery.endpoint().equals(endpoint))
                .sorted(Comparator.comparing(delivery -> delivery.id().toString()))
                .toList();
    }

    @Override
    public synchronized Page<Delivery> deliveries(
            WorkspaceId workspace, UUID endpoint, Optional<Delivery.State> state, Optional<UUID> before, int limit) {
        List<Delivery> found = of(workspace, endpoint).reversed().stream()
                .filter(it -> state.filter(wanted -> it.state() != wanted).isEmpty())
                .filter(it -> before.filter(end -> it.id().toString().compareTo(end.toString()) >= 0)
                        .isEmpty())
                .toList();
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Optional.of(page.getLast().id().toString()) : Optional.empty());
    }

    @Override
    public synchronized List<Delivery> dead(WorkspaceId workspace, UUID endpoint, int limit) {
        return of(workspace, endpoint).stream()
                .filter(delivery -> delivery.state() == Delivery.State.DEAD)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void tried(WorkspaceId workspace, UUID delivery, Delivery.Try outcome) {
        change(
                workspace,
                delivery,
                it -> new Delivery(
                        it.id(),
                        it.endpoint(),
                        it.conversation(),
                        it.message(),
                        it.event(),
                        it.before(),
                        outcome.state(),
                        it.tries() + 1,
                        outcome.status(),
                        outcome.error(),
                        Optional.of(outcome.milliseconds()),
                        it.since(),
                        it.happenedAt(),
                        Optional.of(outcome.at())));
    }

    @Override
    public synchronized boolean revive(WorkspaceId workspace, UUID delivery, Instant now) {
        boolean rests = delivery(workspace, delivery)
                .filter(it -> it.state() != Delivery.State.WAITING)
                .isPresent();
        change(workspace, delivery, it -> rests ? again(it, now) : it);
        return rests;
    }

    private static Delivery again(Delivery it, Instant now) {
        return new Delivery(
                it.id(),
                it.endpoint(),
                it.conversation(),
                it.message(),
                it.event(),
                it.before(),
                Delivery.State.WAITING,
                it.tries(),
                it.status(),
                it.error(),
                it.milliseconds(),
                now,
                it.happenedAt(),
                it.triedAt());
    }

    private void change(WorkspaceId workspace, UUID delivery, UnaryOperator<Delivery> change) {
        deliveries.computeIfPresent(new Place(workspace, delivery), (place, known) -> change.apply(known));
    }

    @Override
    public synchronized void prune(WorkspaceId workspace, Instant delivered, Instant dead) {
        deliveries
                .entrySet()
                .removeIf(each -> each.getKey().workspace().equals(workspace) && old(each.getValue(), delivered, dead));
    }

    private static boolean old(Delivery it, Instant delivered, Instant dead) {
        return it.state() != Delivery.State.WAITING
                && it.happenedAt().isBefore(it.state() == Delivery.State.DEAD ? dead : delivered);
    }
}
