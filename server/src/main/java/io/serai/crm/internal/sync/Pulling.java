package io.serai.crm.internal.sync;

import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.SyncStore;
import io.serai.crm.internal.connections.SyncStore.Progress;
import io.serai.crm.internal.connections.SyncStore.Stock;
import io.serai.crm.system.CrmSystem.Batch;
import io.serai.crm.system.CrmSystem.Place;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Person;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a CRM page by page, and keeps after each where the next one is. The next round begins a little before the youngest change of this one, by
 * the CRM's own clock. A person who comes twice changes nothing the second time.
 */
@Component
public class Pulling implements JobHandler<PullCrm> {
    private static final int PAGES_AT_A_TIME = 20;
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Duration BETWEEN_GONE = Duration.ofHours(6);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 6;

    private final Connections connections;
    private final Opening opening;
    private final SyncStore syncs;
    private final Taking taking;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Pulling(
            Connections connections,
            Opening opening,
            SyncStore syncs,
            Taking taking,
            Work work,
            TransactionOperations transaction,
            Clock clock) {
        this.connections = connections;
        this.opening = opening;
        this.syncs = syncs;
        this.taking = taking;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Class<PullCrm> handles() {
        return PullCrm.class;
    }

    @Override
    public void run(WorkspaceId workspace, PullCrm job) {
        Optional<StoredConnection> stored = connections.active(workspace, job.connection());
        Optional<Progress> progress = syncs.find(workspace, job.connection(), job.stock());
        if (stored.isEmpty() || progress.isEmpty()) {
            return;
        }
        try {
            Progress begun = progress.get().begun(now());
            syncs.put(workspace, begun);
            pull(opening.open(workspace, stored.get()), begun);
        } catch (CrmTrouble trouble) {
            cope(workspace, job, trouble);
        }
    }

    private void pull(Connected from, Progress begun) {
        Progress at = begun;
        for (int page = 0; page < PAGES_AT_A_TIME; page++) {
            Place place = new Place(at.since(), at.page());
            Batch batch = at.stock() == Stock.PEOPLE
                    ? from.system().pull(from.connection(), place, from.properties())
                    : from.system().gone(from.connection(), place);
            Optional<Progress> next = keep(from, at, batch);
            if (next.isEmpty()) {
                return;
            }
            if (batch.next().isEmpty()) {
                connections.trouble(from.workspace(), from.id(), Optional.empty());
                return;
            }
            at = next.get();
        }
        work.add(from.workspace(), new PullCrm(from.id(), at.stock()));
    }

    /** Empty where somebody wished to begin anew meanwhile, or the connection is gone. */
    private Optional<Progress> keep(Connected from, Progress at, Batch batch) {
        batch.people().forEach(person -> taking.take(from, person));
        if (!batch.gone().isEmpty()) {
            taking.gone(from, batch.gone());
        }
        Instant now = clock.instant();
        int found = batch.people().size() + batch.gone().size();
        Optional<Instant> youngest =
                batch.people().stream().map(Person::modifiedAt).max(Comparator.naturalOrder());
        Progress after = batch.next().isPresent()
                ? at.turned(batch.next().get(), found, youngest)
                : at.finished(found, since(at, youngest, now), now, now.plus(pause(at.stock())));
        return Optional.ofNullable(transaction.execute(committing -> {
                    boolean goesOn = syncs.find(from.workspace(), from.id(), at.stock())
                            .filter(kept -> kept.startedAt().equals(at.startedAt()))
                            .isPresent();
                    if (goesOn) {
                        syncs.put(from.workspace(), after);
                    }
                    return goesOn;
                }))
                .filter(goesOn -> goesOn)
                .map(goesOn -> after);
    }

    /** The database keeps microseconds; by the beginning a round is recognised. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<Instant> since(Progress at, Optional<Instant> youngest, Instant now) {
        if (at.stock() == Stock.GONE) {
            return at.startedAt().map(began -> began.minus(BETWEEN));
        }
        return at.later(youngest)
                .map(change -> change.isAfter(now) ? now : change)
                .map(change -> change.minus(OVERLAP))
                .or(at::since)
                .or(() -> at.startedAt().map(began -> began.minus(OVERLAP)));
    }

    private static Duration pause(Stock stock) {
        return stock == Stock.PEOPLE ? BETWEEN : BETWEEN_GONE;
    }

    private void cope(WorkspaceId workspace, PullCrm job, CrmTrouble trouble) {
        Progress at = syncs.find(workspace, job.connection(), job.stock()).orElseThrow();
        switch (trouble.kind()) {
            case REFUSED -> {
                connections.refused(workspace, job.connection(), trouble.text());
                syncs.put(workspace, at.failed(trouble.text(), clock.instant()));
            }
            case FORGOT_PLACE -> {
                syncs.put(workspace, at.lostPlace());
                throw new RetryLater(Duration.ofSeconds(1), "the place is lost");
            }
            case THROTTLED -> {
                Duration pause = trouble.pause().orElse(FIRST_WAIT);
                if (pause.compareTo(FIRST_WAIT) > 0) {
                    connections.trouble(workspace, job.connection(), Optional.of(trouble.text()));
                }
                throw new RetryLater(pause, "the CRM asks for a slower pace");
            }
            case UNREACHABLE, LOST, ODD -> {
                connections.trouble(workspace, job.connection(), Optional.of(trouble.text()));
                syncs.put(workspace, at.failed(trouble.text(), clock.instant().plus(wait(at.failures()))));
            }
        }
    }

    private static Duration wait(int failures) {
        Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : grown;
    }

    /** A mistake of ours; it is tried again in a while, and shown until then. */
    @Override
    public void gaveUp(WorkspaceId workspace, PullCrm job) {
        syncs.find(workspace, job.connection(), job.stock())
                .ifPresent(at -> syncs.put(
                        workspace,
                        at.failed(
                                "What the CRM sent could not be read.",
                                clock.instant().plus(LONGEST_WAIT))));
    }
}
