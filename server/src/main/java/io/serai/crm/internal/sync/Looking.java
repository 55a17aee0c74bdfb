package io.serai.crm.internal.sync;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.system.CrmSystem.Told;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at those again of whom a webhook says that they changed. Webhooks come twice and in any order; what is read is what is so now. */
@Component
public class Looking implements JobHandler<LookAgain> {
    private static final int AT_ONCE = 100;

    private final Connections connections;
    private final Opening opening;
    private final Taking taking;
    private final Coping coping;
    private final Work work;
    private final TransactionOperations transaction;

    Looking(
            Connections connections,
            Opening opening,
            Taking taking,
            Coping coping,
            Work work,
            TransactionOperations transaction) {
        this.connections = connections;
        this.opening = opening;
        this.taking = taking;
        this.coping = coping;
        this.work = work;
        this.transaction = transaction;
    }

    /** On return it is durable. */
    public void told(WorkspaceId workspace, CrmId connection, Told told) {
        List<String> changed = told.changed().stream().sorted().toList();
        transaction.executeWithoutResult(committing -> {
            for (int from = 0; from < changed.size(); from += AT_ONCE) {
                work.add(
                        workspace,
                        new LookAgain(
                                connection,
                                changed.subList(from, Math.min(changed.size(), from + AT_ONCE)),
                                List.of()));
            }
            if (!told.gone().isEmpty()) {
                work.add(workspace, new LookAgain(connection, List.of(), told.gone()));
            }
        });
    }

    @Override
    public Class<LookAgain> handles() {
        return LookAgain.class;
    }

    @Override
    public void run(WorkspaceId workspace, LookAgain job) {
        Optional<StoredConnection> stored = connections.active(workspace, job.connection());
        if (stored.isEmpty()) {
            return;
        }
        try {
            Connected from = opening.open(workspace, stored.get());
            if (!job.gone().isEmpty()) {
                taking.gone(from, job.gone());
            }
            if (!job.people().isEmpty() && from.rules().pulls()) {
                from.system()
                        .read(from.connection(), job.people(), from.properties())
                        .forEach(person -> taking.take(from, person));
            }
        } catch (CrmTrouble trouble) {
            coping.with(workspace, job.connection(), trouble);
        }
    }
}
