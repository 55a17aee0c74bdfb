package io.serai.crm.internal.notes;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Knows of the resolved conversations that it was told of. */
class InMemoryNoteStore implements NoteStore {
    private record Row(WorkspaceId workspace, CrmId connection, Due due, Instant at, boolean done) {}

    private final List<Row> rows = new ArrayList<>();

    void resolved(WorkspaceId workspace, CrmId connection, Due due, Instant at) {
        rows.add(new Row(workspace, connection, due, at, false));
    }

    void erased(Predicate<Due> whose) {
        rows.removeIf(row -> whose.test(row.due()));
    }

    @Override
    public List<Due> due(WorkspaceId workspace, CrmId connection, Instant now, int limit) {
        return rows.stream()
                .filter(row -> row.workspace().equals(workspace)
                        && row.connection().equals(connection)
                        && !row.done()
                        && !row.at().isAfter(now))
                .sorted(Comparator.comparing(Row::at)
                        .thenComparing(row -> row.due().conversation().value().toString()))
                .limit(limit)
                .map(Row::due)
                .toList();
    }

    @Override
    public void done(WorkspaceId workspace, CrmId connection, Due due, String externalId) {
        rows.replaceAll(row ->
                is(row, workspace, connection, due) ? new Row(workspace, connection, row.due(), row.at(), true) : row);
    }

    @Override
    public void later(WorkspaceId workspace, CrmId connection, Due due, Duration delay, Instant now) {
        rows.replaceAll(row -> is(row, workspace, connection, due)
                ? new Row(workspace, connection, again(row.due()), now.plus(delay), row.done())
                : row);
    }

    private static Due again(Due it) {
        return new Due(it.conversation(), it.episode(), it.contact(), it.tries() + 1);
    }

    private static boolean is(Row row, WorkspaceId workspace, CrmId connection, Due due) {
        return row.workspace().equals(workspace)
                && row.connection().equals(connection)
                && row.due().conversation().equals(due.conversation())
                && row.due().episode() == due.episode();
    }
}
