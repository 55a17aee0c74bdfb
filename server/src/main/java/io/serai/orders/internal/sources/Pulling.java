package io.serai.orders.internal.sources;

import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.sources.SyncStore.Progress;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Pulls a source page by page. Each page is stored together with where the next one is, so that it goes on there after a crash, a pause or a
 * refusal. What is asked for in the next round reaches a little back behind the youngest change of this one, by the shop's own clock.
 */
@Component
class Pulling implements JobHandler<PullSource> {
    private static final Logger LOG = LoggerFactory.getLogger(Pulling.class);
    private static final int PAGES_AT_A_TIME = 25;
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 6;

    private final Sources sources;
    private final SyncStore syncs;
    private final Shelf shelf;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    Pulling(Sources sources, SyncStore syncs, Shelf shelf, Work work, TransactionOperations transaction, Clock clock) {
        this.sources = sources;
        this.syncs = syncs;
        this.shelf = shelf;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Class<PullSource> handles() {
        return PullSource.class;
    }

    @Override
    public void run(WorkspaceId workspace, PullSource job) {
        Optional<Connection> connection = sources.active(workspace).stream()
                .filter(it -> it.id().equals(job.source()))
                .findFirst();
        Optional<Progress> progress = syncs.find(workspace, job.source(), job.stock());
        if (connection.isPresent() && progress.isPresent()) {
            try {
                pull(connection.get(), progress.get().begun(clock.instant()));
            } catch (ShopTrouble trouble) {
                cope(connection.get(), job, trouble);
            }
        }
    }

    private void pull(Connection connection, Progress begun) {
        Progress at = begun;
        for (int page = 0; page < PAGES_AT_A_TIME; page++) {
            Batch batch = sources.kind(connection).pull(connection, new Place(at.stock(), at.since(), at.page()));
            at = keep(connection, at, batch);
            if (batch.next().isEmpty()) {
                sources.trouble(connection.workspace(), connection.id(), Optional.empty());
                return;
            }
        }
        work.add(connection.workspace(), new PullSource(connection.id(), at.stock()));
    }

    /** One transaction: what came, and that it came. */
    private Progress keep(Connection connection, Progress at, Batch batch) {
        Instant now = clock.instant();
        int found = batch.orders().size() + batch.items().size();
        Optional<Instant> youngest =
                batch.orders().stream().map(ShopOrder::updatedAt).max(Comparator.naturalOrder());
        Progress after = batch.next().isPresent()
                ? at.turned(batch.next().get(), found, batch.total(), youngest)
                : at.finished(found, since(at, youngest), now, now.plus(pause(connection, at.stock())));
        transaction.executeWithoutResult(status -> {
            shelf.put(connection, batch, at.stock());
            if (batch.next().isEmpty()
                    && at.stock() == Stock.ITEMS
                    && at.since().isEmpty()) {
                shelf.dropItemsBefore(connection, at.startedAt().orElse(now));
            }
            syncs.put(connection.workspace(), after);
        });
        return after;
    }

    /** Nothing new: the same window again, which then is as empty. Items carry no time of change: it is the time at which we began. */
    private Optional<Instant> since(Progress at, Optional<Instant> youngest) {
        if (at.stock() == Stock.ITEMS) {
            return at.startedAt().map(began -> began.minus(OVERLAP));
        }
        Instant latest = clock.instant();
        return at.later(youngest)
                .map(change -> change.isAfter(latest) ? latest : change)
                .map(change -> change.minus(OVERLAP))
                .or(at::since);
    }

    private static Duration pause(Connection connection, Stock stock) {
        String minutes = connection.setting("every_minutes", stock == Stock.ORDERS ? "5" : "30");
        return Duration.ofMinutes(minutes.matches("\\d{1,5}") ? Math.max(1, Long.parseLong(minutes)) : 5);
    }

    private void cope(Connection connection, PullSource job, ShopTrouble trouble) {
        WorkspaceId workspace = connection.workspace();
        Progress at = syncs.find(workspace, job.source(), job.stock()).orElseThrow();
        LOG.info(
                "pulling {} of source {} stopped: {}", job.stock(), job.source().value(), trouble.kind());
        switch (trouble.kind()) {
            case REFUSED -> {
                sources.refused(workspace, job.source(), trouble.text());
                syncs.put(workspace, at.failed(trouble.text(), Optional.of(clock.instant())));
            }
            case THROTTLED ->
                throw new RetryLater(trouble.pause().orElse(FIRST_WAIT), "the shop asks for a slower pace");
            case UNREACHABLE, LOST, ODD -> {
                sources.trouble(workspace, job.source(), Optional.of(trouble.text()));
                syncs.put(
                        workspace,
                        at.failed(trouble.text(), Optional.of(clock.instant().plus(wait(at.failures())))));
            }
        }
    }

    private static Duration wait(int failures) {
        Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : grown;
    }

    /** A mistake of ours; it is tried again in a while, and shown until then. */
    @Override
    public void gaveUp(WorkspaceId workspace, PullSource job) {
        syncs.find(workspace, job.source(), job.stock())
                .ifPresent(at -> syncs.put(
                        workspace,
                        at.failed(
                                "What the shop sent could not be read.",
                                Optional.of(clock.instant().plus(LONGEST_WAIT)))));
    }
}
