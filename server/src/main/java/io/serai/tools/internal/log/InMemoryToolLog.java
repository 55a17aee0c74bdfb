package io.serai.tools.internal.log;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** For rehearsals: as long as the process lives. */
public final class InMemoryToolLog implements ToolLogStore {
    private record Row(WorkspaceId workspace, Entry entry) {}

    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    @Override
    public synchronized boolean begin(WorkspaceId workspace, Entry entry) {
        if (keyed(workspace, entry.key()).isPresent()) {
            return false;
        }
        rows.put(entry.id(), new Row(workspace, entry));
        return true;
    }

    @Override
    public synchronized void end(WorkspaceId workspace, Entry entry) {
        if (find(workspace, entry.id()).isPresent()) {
            rows.put(entry.id(), new Row(workspace, entry));
        }
    }

    @Override
    public synchronized boolean turn(WorkspaceId workspace, UUID id, Entry.Outcome from, Entry.Outcome to) {
        var found = find(workspace, id).filter(entry -> entry.outcome() == from);
        found.ifPresent(entry -> rows.put(id, new Row(workspace, entry.ended(to, entry.answer(), entry.millis()))));
        return found.isPresent();
    }

    @Override
    public synchronized Optional<Entry> keyed(WorkspaceId workspace, String key) {
        return all(workspace).filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public synchronized Optional<Entry> find(WorkspaceId workspace, UUID id) {
        return all(workspace).filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public synchronized int done(WorkspaceId workspace, ToolKind tool, String customer, Instant since) {
        return (int) all(workspace)
                .filter(entry -> entry.tool() == tool
                        && entry.outcome() == Entry.Outcome.DONE
                        && entry.customer().equals(customer)
                        && entry.at().isAfter(since))
                .count();
    }

    @Override
    public synchronized List<Entry> latest(
            WorkspaceId workspace, Optional<ToolKind> tool, Optional<Instant> before, int most) {
        return all(workspace)
                .filter(entry -> tool.isEmpty() || tool.get() == entry.tool())
                .filter(entry -> before.isEmpty() || entry.at().isBefore(before.get()))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Entry> of(WorkspaceId workspace, ConversationId conversation, int most) {
        return all(workspace)
                .filter(entry -> entry.conversation().equals(conversation))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(most)
                .toList();
    }

    private Stream<Entry> all(WorkspaceId workspace) {
        return rows.values().stream()
                .filter(row -> row.workspace().equals(workspace))
                .map(Row::entry);
    }
}
