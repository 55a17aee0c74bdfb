package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class InMemoryLogStore implements LogStore {
    private record Row(WorkspaceId workspace, Line line) {}

    private final ConnectionStore connections;
    private final List<Row> rows = new ArrayList<>();

    InMemoryLogStore(ConnectionStore connections) {
        this.connections = connections;
    }

    void erased(ContactId contact) {
        Optional<ContactId> somebody = Optional.of(contact);
        rows.removeIf(row ->
                row.line().contact().equals(somebody) || row.line().other().equals(somebody));
    }

    @Override
    public void add(WorkspaceId workspace, Line line) {
        rows.add(new Row(workspace, line));
    }

    @Override
    public List<Line> list(
            WorkspaceId workspace, CrmId connection, Optional<UUID> before, boolean problems, int limit) {
        return rows.stream()
                .filter(row -> row.workspace().equals(workspace))
                .map(Row::line)
                .filter(line -> line.connection().equals(connection)
                        && connections.find(workspace, connection).isPresent())
                .filter(line -> before.filter(id -> name(line).compareTo(id.toString()) >= 0)
                        .isEmpty())
                .filter(line -> !problems || line.problem().isPresent())
                .sorted(Comparator.comparing(InMemoryLogStore::name).reversed())
                .limit(limit)
                .toList();
    }

    private static String name(Line line) {
        return line.id().toString();
    }

    @Override
    public void prune(WorkspaceId workspace, Instant before) {
        rows.removeIf(
                row -> row.workspace().equals(workspace) && row.line().at().isBefore(before));
    }
}
