package io.serai.orders.internal.sources;

import io.serai.accounts.Accounts;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts the rounds that are due. */
@Component
public class PullClock {
    private final Accounts accounts;
    private final SyncStore syncs;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    PullClock(Accounts accounts, SyncStore syncs, Work work, TransactionOperations transaction, Clock clock) {
        this.accounts = accounts;
        this.syncs = syncs;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT15S")
    void tick() {
        accounts.workspaces().forEach(workspace -> start(workspace.id()));
    }

    /** What is due in this workspace, now; in one transaction with the jobs for it. */
    public void start(WorkspaceId workspace) {
        transaction.executeWithoutResult(status -> syncs.takeDue(workspace, clock.instant())
                .forEach(due -> work.add(workspace, new PullSource(due.source(), due.stock()))));
    }
}
