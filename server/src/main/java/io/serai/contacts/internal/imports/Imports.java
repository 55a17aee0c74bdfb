package io.serai.contacts.internal.imports;

import io.serai.accounts.Agent;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.privacy.AuditLog;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.tables.Table;
import io.serai.tables.Tables;
import io.serai.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Tables of customers: brought along, looked at, tried, taken over. */
@Service
public class Imports {
    private static final int SAMPLE = 50;
    private static final int SHOWN = 8;
    private static final int MOST_COLUMNS = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportStore store;
    private final UploadFolder folder;
    private final CustomFields fields;
    private final Work work;
    private final TransactionOperations transaction;
    private final AuditLog audit;
    private final Clock clock;

    Imports(
            ImportStore store,
            UploadFolder folder,
            CustomFields fields,
            Work work,
            TransactionOperations transaction,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.fields = fields;
        this.work = work;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param guesses for each column where it seems to go; blank where nobody knows */
    public record Preview(Upload upload, List<String> guesses, List<List<String>> rows) {}

    public Preview upload(Agent by, String name, InputStream bytes) throws IOException {
        WorkspaceId workspace = by.workspace();
        for (UUID old : store.forgetBefore(workspace, clock.instant().minus(KEPT))) {
            folder.delete(workspace, old);
        }
        UUID id = Ids.next();
        folder.write(workspace, id, bytes);
        try (Table table = Tables.open(folder.file(workspace, id))) {
            List<Table.Row> sample = sample(table);
            if (sample.isEmpty() || table.columns().size() > MOST_COLUMNS) {
                throw Problem.invalid("The table needs at least one row below the names of its columns, and at most "
                        + MOST_COLUMNS + " columns.");
            }
            Upload upload = new Upload(
                    id,
                    by.id(),
                    shown(name),
                    table.columns(),
                    Optional.empty(),
                    Upload.State.UPLOADED,
                    Optional.empty(),
                    Optional.empty(),
                    Progress.NONE,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Optional.empty());
            store.add(workspace, upload);
            return preview(workspace, upload, sample);
        } catch (IOException | RuntimeException unusable) {
            folder.delete(workspace, id);
            throw unusable;
        }
    }

    /** The last part of a path, in one line. */
    private static String shown(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ")
                .replaceFirst("^.*[/\\\\]", "")
                .strip();
        return line.isEmpty() ? "table" : line.substring(0, Math.min(line.length(), 200));
    }

    private static List<Table.Row> sample(Table table) {
        List<Table.Row> sample = new ArrayList<>();
        for (Optional<Table.Row> row = table.next(); row.isPresent() && sample.size() < SAMPLE; row = table.next()) {
            sample.add(row.get());
        }
        return sample;
    }

    private Preview preview(WorkspaceId workspace, Upload upload, List<Table.Row> sample) {
        List<String> guesses = ColumnGuess.of(upload.columns(), sample, fields.all(workspace)).stream()
                .map(guess -> guess.map(Target::word).orElse(""))
                .toList();
        return new Preview(
                upload,
                guesses,
                sample.stream().limit(SHOWN).map(Table.Row::cells).toList());
    }

    public Preview preview(WorkspaceId workspace, UUID id) throws IOException {
        Upload upload = find(workspace, id);
        if (!folder.has(workspace, id)) {
            return new Preview(upload, List.of(), List.of());
        }
        try (Table table = Tables.open(folder.file(workspace, id))) {
            return preview(workspace, upload, sample(table));
        }
    }

    public List<Upload> latest(WorkspaceId workspace) {
        return store.latest(workspace);
    }

    public Upload find(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such import any more."));
    }

    public Upload start(Agent by, UUID id, Plan plan) {
        WorkspaceId workspace = by.workspace();
        Upload upload = find(workspace, id);
        check(plan, upload);
        if (!folder.has(workspace, id)) {
            throw Problem.conflict("This table was taken over already. Upload it again to do it once more.");
        }
        return transaction.execute(committing -> {
            Upload planned = store.plan(workspace, id, plan)
                    .orElseThrow(() -> Problem.conflict("This table is being taken over already."));
            work.add(workspace, new ImportContacts(id));
            audit.record(
                    workspace,
                    Optional.of(by.id()),
                    plan.dry() ? "contacts_import_tried" : "contacts_imported",
                    Map.of("import", id.toString()));
            return planned;
        });
    }

    private static void check(Plan plan, Upload upload) {
        if (plan.targets().size() != upload.columns().size()) {
            throw Problem.invalid("Say of each column where it goes.");
        }
        List<String> words = plan.targets().stream()
                .flatMap(word -> Target.read(word).map(Target::word).stream())
                .toList();
        if (words.stream().noneMatch(List.of("email", "phone", "external_id")::contains)) {
            throw Problem.invalid(
                    "Customers are recognised by email, phone or a number of your own. Choose a column for one of them.");
        }
    }

    public Upload stop(Agent by, UUID id) {
        store.end(by.workspace(), id, Upload.State.STOPPED, Optional.empty(), clock.instant());
        return find(by.workspace(), id);
    }

    public List<Fault> faults(WorkspaceId workspace, UUID id, int limit) {
        find(workspace, id);
        return store.faults(workspace, id, limit);
    }
}
