package io.serai.crm.internal.sync;

import io.serai.accounts.Accounts;
import io.serai.crm.internal.connections.SyncStore;
import io.serai.crm.internal.links.LogStore;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts what is due: in one transaction with the jobs for it. */
@Component
public class CrmClock {
    private static final Duration LOG_KEPT = Duration.ofDays(30);

    private final Accounts accounts;
    private final SyncStore syncs;
    private final Books books;
    private final LogStore log;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    CrmClock(
            Accounts accounts,
            SyncStore syncs,
            Books books,
            LogStore log,
            Work work,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.syncs = syncs;
        this.books = books;
        this.log = log;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12S", fixedDelayString = "PT10S")
    void tick() {
        accounts.workspaces().forEach(workspace -> start(workspace.id()));
    }

    public void start(WorkspaceId workspace) {
        transaction.executeWithoutResult(committing -> {
            syncs.takeDue(workspace, clock.instant())
                    .forEach(due -> work.add(workspace, new PullCrm(due.connection(), due.stock())));
            books.links()
                    .takeWaiting(workspace, clock.instant())
                    .forEach(connection -> work.add(workspace, new PushCrm(connection)));
        });
    }

    @Scheduled(initialDelayString = "PT17M", fixedDelayString = "PT6H")
    void prune() {
        accounts.workspaces()
                .forEach(workspace -> log.prune(workspace.id(), clock.instant().minus(LOG_KEPT)));
    }
}
