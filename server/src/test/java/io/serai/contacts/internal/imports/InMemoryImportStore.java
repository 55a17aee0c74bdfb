package io.serai.contacts.internal.imports;

import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.contacts.internal.imports.Upload.State;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

class InMemoryImportStore implements ImportStore {
    private static final Set<State> UNDER_WAY = Set.of(State.WAITING, State.RUNNING);

    private record Place(WorkspaceId workspace, UUID id) {}

    private final Map<Place, Upload> uploads = new HashMap<>();
    private final Map<UUID, List<Fault>> faults = new HashMap<>();

    @Override
    public synchronized void add(WorkspaceId workspace, Upload it) {
        uploads.put(
                new Place(workspace, it.id()),
                with(it, it.plan(), State.UPLOADED, Optional.empty(), Progress.NONE, Optional.empty()));
    }

    @Override
    public synchronized Optional<Upload> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(uploads.get(new Place(workspace, id)));
    }

    @Override
    public synchronized List<Upload> latest(WorkspaceId workspace) {
        return uploads.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Upload::createdAt)
                        .thenComparing(upload -> upload.id().toString())
                        .reversed())
                .limit(20)
                .toList();
    }

    private Optional<Upload> change(WorkspaceId workspace, UUID id, Set<State> not, UnaryOperator<Upload> change) {
        Optional<Upload> changed =
                find(workspace, id).filter(it -> !not.contains(it.state())).map(change);
        changed.ifPresent(it -> uploads.put(new Place(workspace, id), it));
        return changed;
    }

    @Override
    public synchronized Optional<Upload> plan(WorkspaceId workspace, UUID id, Plan plan) {
        Optional<Upload> planned = change(
                workspace,
                id,
                UNDER_WAY,
                it -> with(it, Optional.of(plan), State.WAITING, Optional.empty(), Progress.NONE, Optional.empty()));
        planned.ifPresent(it -> faults.remove(id));
        return planned;
    }

    @Override
    public synchronized void counted(WorkspaceId workspace, UUID id, long total) {
        change(
                workspace,
                id,
                Set.of(),
                it -> new Upload(
                        it.id(),
                        it.agent(),
                        it.name(),
                        it.columns(),
                        it.plan(),
                        it.state(),
                        it.problem(),
                        Optional.of(total),
                        it.progress(),
                        it.createdAt(),
                        it.endedAt()));
    }

    @Override
    public synchronized boolean progress(WorkspaceId workspace, UUID id, Progress more, List<Fault> news) {
        boolean goesOn = change(
                        workspace,
                        id,
                        Set.of(State.UPLOADED, State.DONE, State.STOPPED, State.FAILED),
                        it -> with(
                                it,
                                it.plan(),
                                State.RUNNING,
                                it.problem(),
                                it.progress().plus(more),
                                it.endedAt()))
                .isPresent();
        if (goesOn) {
            faults.computeIfAbsent(id, first -> new ArrayList<>()).addAll(news);
        }
        return goesOn;
    }

    @Override
    public synchronized void end(WorkspaceId workspace, UUID id, State state, Optional<String> problem, Instant at) {
        change(
                workspace,
                id,
                Set.of(State.DONE, State.STOPPED, State.FAILED),
                it -> with(it, it.plan(), state, problem, it.progress(), Optional.of(at)));
    }

    private static Upload with(
            Upload it,
            Optional<Plan> plan,
            State state,
            Optional<String> problem,
            Progress progress,
            Optional<Instant> endedAt) {
        return new Upload(
                it.id(),
                it.agent(),
                it.name(),
                it.columns(),
                plan,
                state,
                problem,
                it.total(),
                progress,
                it.createdAt(),
                endedAt);
    }

    @Override
    public synchronized List<Fault> faults(WorkspaceId workspace, UUID id, int limit) {
        return find(workspace, id).stream()
                .flatMap(it -> faults.getOrDefault(id, List.of()).stream())
                .sorted(Comparator.comparing(Fault::row).thenComparing(Fault::column))
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<UUID> forgetBefore(WorkspaceId workspace, Instant then) {
        List<UUID> old = uploads.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace)
                        && each.getValue().createdAt().isBefore(then)
                        && !UNDER_WAY.contains(each.getValue().state()))
                .map(each -> each.getKey().id())
                .toList();
        old.forEach(id -> uploads.remove(new Place(workspace, id)));
        return old;
    }
}
