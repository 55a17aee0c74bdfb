package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each source has been pulled. */
public interface SyncStore {
    Optional<Progress> find(WorkspaceId workspace, SourceId source, Stock stock);

    List<Progress> all(WorkspaceId workspace);

    /** Adds or replaces it; nothing where the source is gone. */
    void put(WorkspaceId workspace, Progress progress);

    /**
     * Takes what is due, so that nobody else starts it as well.
     *
     * @return taken by us; {@code next} is empty until it is put again
     */
    List<Progress> takeDue(WorkspaceId workspace, Instant now);

    /**
     * @param since what changed at or after this is pulled in the next round; empty: everything
     * @param page where this round goes on; empty: at its beginning
     * @param startedAt of this round; empty while none is going on
     * @param seen in this round
     * @param total of this round, where the shop says
     * @param youngest change in this round, by the shop's clock
     * @param finishedAt when we were last in step
     * @param next when it is pulled; empty while a job is about it
     * @param failures in a row
     */
    record Progress(
            SourceId source,
            Stock stock,
            Optional<Instant> since,
            Optional<String> page,
            Optional<Instant> startedAt,
            long seen,
            Optional<Long> total,
            Optional<Instant> youngest,
            Optional<Instant> finishedAt,
            Optional<Instant> next,
            int failures,
            Optional<String> trouble) {
        public static Progress fresh(SourceId source, Stock stock, Instant now) {
            return new Progress(
                    source,
                    stock,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(now),
                    0,
                    Optional.empty());
        }

        Progress begun(Instant now) {
            return startedAt.isPresent()
                    ? this
                    : new Progress(
                            source,
                            stock,
                            since,
                            Optional.empty(),
                            Optional.of(now),
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            finishedAt,
                            Optional.empty(),
                            failures,
                            trouble);
        }

        Progress turned(String nextPage, int more, Optional<Long> ofTotal, Optional<Instant> latest) {
            return new Progress(
                    source,
                    stock,
                    since,
                    Optional.of(nextPage),
                    startedAt,
                    seen + more,
                    ofTotal.or(this::total),
                    later(latest),
                    finishedAt,
                    Optional.empty(),
                    0,
                    Optional.empty());
        }

        Progress finished(int more, Optional<Instant> newSince, Instant now, Instant due) {
            return new Progress(
                    source,
                    stock,
                    newSince,
                    Optional.empty(),
                    Optional.empty(),
                    seen + more,
                    Optional.of(seen + more),
                    Optional.empty(),
                    Optional.of(now),
                    Optional.of(due),
                    0,
                    Optional.empty());
        }

        Progress failed(String why, Optional<Instant> due) {
            return new Progress(
                    source,
                    stock,
                    since,
                    page,
                    startedAt,
                    seen,
                    total,
                    youngest,
                    finishedAt,
                    due,
                    failures + 1,
                    Optional.of(why));
        }

        Progress due(Instant when) {
            return new Progress(
                    source,
                    stock,
                    since,
                    page,
                    startedAt,
                    seen,
                    total,
                    youngest,
                    finishedAt,
                    Optional.of(when),
                    failures,
                    trouble);
        }

        /** From the beginning, whatever was pulled before. */
        Progress anew(Instant when) {
            return new Progress(
                    source,
                    stock,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    finishedAt,
                    Optional.of(when),
                    0,
                    Optional.empty());
        }

        Optional<Instant> later(Optional<Instant> other) {
            return youngest.isPresent() && other.isPresent()
                    ? Optional.of(youngest.get().isAfter(other.get()) ? youngest.get() : other.get())
                    : youngest.or(() -> other);
        }
    }
}
