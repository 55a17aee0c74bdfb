package io.serai.notifications.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

class InMemoryNotificationStore implements NotificationStore {
    private static final class Row {
        private final WorkspaceId workspace;
        private Notification it;
        private Optional<Instant> pushed = Optional.empty();
        private boolean mailed;

        Row(WorkspaceId workspace, Notification it) {
            this.workspace = workspace;
            this.it = it;
        }
    }

    private record Person(WorkspaceId workspace, AgentId agent) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<Person, Wishes> wishes = new HashMap<>();

    private Stream<Row> of(WorkspaceId workspace, AgentId agent) {
        return rows.stream()
                .filter(row -> row.workspace.equals(workspace) && row.it.agent().equals(agent));
    }

    @Override
    public synchronized Notification add(WorkspaceId workspace, Notification it) {
        Optional<Row> unread = of(workspace, it.agent())
                .filter(row -> !row.it.read()
                        && row.it.kind() == it.kind()
                        && row.it.conversation().equals(it.conversation()))
                .findFirst();
        unread.ifPresent(row -> row.it = new Notification(
                row.it.id(),
                it.agent(),
                it.kind(),
                it.conversation(),
                it.message(),
                it.by(),
                row.it.count() + 1,
                it.at(),
                false));
        return unread.orElseGet(() -> {
                    var row = new Row(workspace, it);
                    rows.add(row);
                    return row;
                })
                .it;
    }

    @Override
    public synchronized List<Notification> latest(
            WorkspaceId workspace, AgentId agent, Optional<Instant> before, int limit) {
        return of(workspace, agent)
                .map(row -> row.it)
                .filter(it -> before.filter(end -> !it.at().isBefore(end)).isEmpty())
                .sorted(Comparator.comparing(Notification::at)
                        .thenComparing(it -> it.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int unread(WorkspaceId workspace, AgentId agent) {
        return (int) of(workspace, agent).filter(row -> !row.it.read()).count();
    }

    private Optional<Row> row(WorkspaceId workspace, UUID id) {
        return rows.stream()
                .filter(row -> row.workspace.equals(workspace) && row.it.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized Optional<Notification> find(WorkspaceId workspace, UUID id) {
        return row(workspace, id).map(row -> row.it);
    }

    @Override
    public synchronized boolean read(WorkspaceId workspace, AgentId agent, Optional<ConversationId> only, Instant at) {
        return read(
                workspace,
                agent,
                it -> only.filter(other -> !it.conversation().equals(other)).isEmpty());
    }

    @Override
    public synchronized boolean read(WorkspaceId workspace, AgentId agent, UUID id, Instant at) {
        return read(workspace, agent, it -> it.id().equals(id));
    }

    private boolean read(WorkspaceId workspace, AgentId agent, Predicate<Notification> which) {
        List<Row> unread = of(workspace, agent)
                .filter(row -> !row.it.read() && which.test(row.it))
                .toList();
        unread.forEach(row -> row.it = new Notification(
                row.it.id(),
                row.it.agent(),
                row.it.kind(),
                row.it.conversation(),
                row.it.message(),
                row.it.by(),
                row.it.count(),
                row.it.at(),
                true));
        return !unread.isEmpty();
    }

    @Override
    public synchronized boolean push(WorkspaceId workspace, UUID id, Instant at) {
        Optional<Row> due = row(workspace, id)
                .filter(row -> !row.it.read()
                        && row.pushed
                                .filter(last -> !last.isBefore(row.it.at()))
                                .isEmpty());
        due.ifPresent(row -> row.pushed = Optional.of(at));
        return due.isPresent();
    }

    @Override
    public synchronized List<Notification> mail(WorkspaceId workspace, AgentId agent, List<Kind> kinds, Instant at) {
        List<Row> due = of(workspace, agent)
                .filter(row -> !row.it.read() && !row.mailed && kinds.contains(row.it.kind()))
                .toList();
        due.forEach(row -> row.mailed = true);
        return due.stream().map(row -> row.it).toList();
    }

    @Override
    public synchronized Optional<Wishes> wishes(WorkspaceId workspace, AgentId agent) {
        return Optional.ofNullable(wishes.get(new Person(workspace, agent)));
    }

    @Override
    public synchronized void wish(WorkspaceId workspace, AgentId agent, Wishes news) {
        wishes.put(new Person(workspace, agent), news);
    }

    @Override
    public synchronized void forgetBefore(WorkspaceId workspace, Instant then) {
        rows.removeIf(row -> row.workspace.equals(workspace) && row.it.at().isBefore(then));
    }
}
