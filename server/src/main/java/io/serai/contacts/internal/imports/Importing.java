package io.serai.contacts.internal.imports;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.imports.RowReader.Fault;
import io.serai.contacts.internal.imports.Upload.Progress;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.tables.Table;
import io.serai.tables.Tables;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a table over, batch after batch. A batch, what it counts and where it got to are one transaction: whatever stops the server, it goes on
 * behind the last batch and does none twice. From time to time it lets other bulk work in.
 */
@Component
class Importing implements JobHandler<ImportContacts> {
    private static final int BATCH = 500;
    private static final Duration A_STRETCH = Duration.ofSeconds(30);
    private static final Duration A_BREATH = Duration.ofMillis(50);

    private final ImportStore uploads;
    private final UploadFolder folder;
    private final Batches batches;
    private final CustomFields fields;
    private final ContactSeal seal;
    private final TransactionOperations transaction;
    private final Clock clock;

    Importing(
            ImportStore uploads,
            UploadFolder folder,
            Batches batches,
            CustomFields fields,
            ContactSeal seal,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.folder = folder;
        this.batches = batches;
        this.fields = fields;
        this.seal = seal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Class<ImportContacts> handles() {
        return ImportContacts.class;
    }

    @Override
    public void run(WorkspaceId workspace, ImportContacts job) {
        uploads.find(workspace, job.upload())
                .filter(upload -> upload.state() == Upload.State.WAITING || upload.state() == Upload.State.RUNNING)
                .ifPresent(upload -> take(workspace, upload));
    }

    private void take(WorkspaceId workspace, Upload upload) {
        try {
            if (upload.total().isEmpty()) {
                uploads.counted(workspace, upload.id(), count(workspace, upload.id()));
            }
            read(workspace, upload, upload.plan().orElseThrow());
        } catch (Problem broken) {
            uploads.end(workspace, upload.id(), Upload.State.FAILED, Optional.of(broken.text()), clock.instant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long count(WorkspaceId workspace, UUID upload) throws IOException {
        long count = 0;
        try (Table table = Tables.open(folder.file(workspace, upload))) {
            while (table.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    private void read(WorkspaceId workspace, Upload upload, Plan plan) throws IOException {
        Instant rest = clock.instant().plus(A_STRETCH);
        var reader = new RowReader(workspace, seal, plan, upload.columns(), fields.all(workspace));
        Map<String, ContactId> met = new HashMap<>();
        try (Table table = Tables.open(folder.file(workspace, upload.id()))) {
            long behind = upload.progress().done();
            for (long row = 0; row < behind; row++) {
                table.next();
            }
            List<Table.Row> batch = next(table);
            while (!batch.isEmpty()) {
                if (!written(workspace, upload, plan, reader, batch, met)) {
                    return;
                }
                batch = next(table);
                // a dry run remembers whom it met, and only for as long as it runs
                if (!batch.isEmpty() && !plan.dry() && clock.instant().isAfter(rest)) {
                    throw new RetryLater(A_BREATH, "others may go first");
                }
            }
        }
        uploads.end(workspace, upload.id(), Upload.State.DONE, Optional.empty(), clock.instant());
        if (!plan.dry()) {
            folder.delete(workspace, upload.id());
        }
    }

    private static List<Table.Row> next(Table table) {
        List<Table.Row> batch = new ArrayList<>(BATCH);
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            batch.add(row.get());
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch;
    }

    /** False when somebody stopped it. */
    private boolean written(
            WorkspaceId workspace,
            Upload upload,
            Plan plan,
            RowReader reader,
            List<Table.Row> batch,
            Map<String, ContactId> met) {
        List<ReadRow> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        batch.stream().map(reader::read).forEach(read -> {
            read.row().ifPresent(rows::add);
            faults.addAll(read.faults());
        });
        int failed = batch.size() - rows.size();
        Progress lost = new Progress(failed, 0, 0, 0, failed);
        if (plan.dry()) {
            Progress would = transaction.execute(never -> {
                never.setRollbackOnly();
                return batches.take(workspace, upload, plan, rows, met);
            });
            return Boolean.TRUE.equals(transaction.execute(
                    committing -> uploads.progress(workspace, upload.id(), would.plus(lost), faults)));
        }
        return Boolean.TRUE.equals(transaction.execute(committing -> {
            Progress more = batches.take(workspace, upload, plan, rows, met);
            boolean goesOn = uploads.progress(workspace, upload.id(), more.plus(lost), faults);
            if (!goesOn) {
                committing.setRollbackOnly();
            }
            return goesOn;
        }));
    }

    @Override
    public void gaveUp(WorkspaceId workspace, ImportContacts job) {
        uploads.end(
                workspace,
                job.upload(),
                Upload.State.FAILED,
                Optional.of(
                        "Something broke while the table was taken over. What was taken over stays; start it again to go on."),
                clock.instant());
    }
}
