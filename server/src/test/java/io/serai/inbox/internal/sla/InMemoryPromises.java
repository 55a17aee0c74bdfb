package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The twin. */
class InMemoryPromises implements PromiseStore {
    private record Kept(WorkspaceId workspace, Timer timer) {}

    private final Map<WorkspaceId, List<Promise>> promises = new HashMap<>();
    private final Map<WorkspaceId, Map<TeamId, Map<String, String>>> hours = new HashMap<>();
    private final List<Kept> timers = new ArrayList<>();

    @Override
    public List<Promise> promises(WorkspaceId workspace) {
        return promises.getOrDefault(workspace, List.of());
    }

    @Override
    public void promise(WorkspaceId workspace, List<Promise> all) {
        promises.put(workspace, List.copyOf(all));
    }

    @Override
    public Map<TeamId, Map<String, String>> hours(WorkspaceId workspace) {
        return hours.getOrDefault(workspace, Map.of());
    }

    @Override
    public void hours(WorkspaceId workspace, TeamId team, Map<String, String> settings) {
        hours.computeIfAbsent(workspace, fresh -> new HashMap<>()).put(team, settings);
    }

    @Override
    public List<Timer> timers(WorkspaceId workspace, ConversationId conversation, int episode) {
        return here(workspace, it -> it.conversation().equals(conversation) && it.episode() == episode)
                .sorted(Comparator.comparing(Timer::startedAt)
                        .thenComparing(it -> it.kind().name()))
                .toList();
    }

    private Stream<Timer> here(WorkspaceId workspace, Predicate<Timer> which) {
        return timers.stream()
                .filter(kept -> kept.workspace().equals(workspace))
                .map(Kept::timer)
                .filter(which);
    }

    private static boolean same(Timer one, Timer other) {
        return one.conversation().equals(other.conversation())
                && one.episode() == other.episode()
                && one.kind() == other.kind()
                && one.startedAt().equals(other.startedAt());
    }

    @Override
    public boolean start(WorkspaceId workspace, Timer timer) {
        boolean known = here(workspace, it -> same(it, timer)).findAny().isPresent();
        if (!known) {
            timers.add(new Kept(workspace, timer));
        }
        return !known;
    }

    private boolean change(WorkspaceId workspace, Timer timer, Predicate<Timer> when, UnaryOperator<Timer> change) {
        for (int i = 0; i < timers.size(); i++) {
            Kept kept = timers.get(i);
            if (kept.workspace().equals(workspace) && same(kept.timer(), timer) && when.test(kept.timer())) {
                timers.set(i, new Kept(workspace, change.apply(kept.timer())));
                return true;
            }
        }
        return false;
    }

    private static Timer with(
            Timer it,
            Optional<Instant> warned,
            Optional<Instant> breached,
            Optional<Instant> ended,
            Optional<Timer.Outcome> outcome) {
        return new Timer(
                it.conversation(),
                it.episode(),
                it.kind(),
                it.policy(),
                it.startedAt(),
                it.warnAt(),
                it.dueAt(),
                warned,
                breached,
                ended,
                outcome);
    }

    @Override
    public void end(WorkspaceId workspace, Timer timer, Instant at, Timer.Outcome outcome) {
        change(
                workspace,
                timer,
                Timer::runs,
                it -> with(it, it.warnedAt(), it.breachedAt(), Optional.of(at), Optional.of(outcome)));
    }

    @Override
    public boolean warned(WorkspaceId workspace, Timer timer, Instant at) {
        return change(
                workspace,
                timer,
                it -> it.runs() && it.warnedAt().isEmpty(),
                it -> with(it, Optional.of(at), it.breachedAt(), it.endedAt(), it.outcome()));
    }

    @Override
    public boolean breached(WorkspaceId workspace, Timer timer, Instant at) {
        return change(
                workspace,
                timer,
                it -> it.runs() && it.breachedAt().isEmpty(),
                it -> with(it, it.warnedAt(), Optional.of(at), it.endedAt(), it.outcome()));
    }

    @Override
    public List<Timer> running(WorkspaceId workspace, int limit) {
        return here(workspace, Timer::runs)
                .sorted(Comparator.comparing(Timer::dueAt))
                .limit(limit)
                .toList();
    }
}
