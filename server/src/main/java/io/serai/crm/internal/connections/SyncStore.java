package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each CRM has been read. */
public interface SyncStore {
    enum Stock {
        PEOPLE,
        /** Those who were deleted or merged there. */
        GONE
    }

    /**
     * @param since what changed at or after this is read in the next round; empty: everything
     * @param page where this round goes on; empty: at its beginning
     * @param startedAt of this round; empty while none is going on
     * @param seen in this round
     * @param youngest change in this round, by the CRM's clock
     * @param finishedAt when we were last in step
     * @param next when it is read; empty while a job is about it
     * @param failures in a row
     */
    record Progress(
            CrmId connection,
            Stock stock,
            Optional<Instant> since,
            Optional<String> page,
            Optional<Instant> startedAt,
            long seen,
            Optional<Instant> youngest,
            Optional<Instant> finishedAt,
            Optional<Instant> next,
            int failures,
            Optional<String> trouble) {
        public static Progress fresh(CrmId connection, Stock stock, Instant now) {
            return new Progress(
                    connection,
                    stock,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(now),
                    0,
                    Optional.empty());
        }

        public Progress begun(Instant now) {
            return startedAt.isPresent()
                    ? this
                    : new Progress(
                            connection,
                            stock,
                            since,
                            Optional.empty(),
                            Optional.of(now),
                            0,
                            Optional.empty(),
                            finishedAt,
                            Optional.empty(),
                            failures,
                            trouble);
        }

        public Progress turned(String to, int more, Optional<Instant> latest) {
            return new Progress(
                    connection,
                    stock,
                    since,
                    Optional.of(to),
                    startedAt,
                    seen + more,
                    later(latest),
                    finishedAt,
                    Optional.empty(),
                    0,
                    Optional.empty());
        }

        /** @param from where the next round begins */
        public Progress finished(int more, Optional<Instant> from, Instant now, Instant again) {
            return new Progress(
                    connection,
                    stock,
                    from,
                    Optional.empty(),
                    Optional.empty(),
                    seen + more,
                    Optional.empty(),
                    Optional.of(now),
                    Optional.of(again),
                    0,
                    Optional.empty());
        }

        public Progress failed(String why, Instant again) {
            return new Progress(
                    connection,
                    stock,
                    since,
                    page,
                    startedAt,
                    seen,
                    youngest,
                    finishedAt,
                    Optional.of(again),
                    failures + 1,
                    Optional.of(why));
        }

        /** The place is known there no more: on from the youngest change seen, or from the beginning. */
        public Progress lostPlace() {
            return new Progress(
                    connection,
                    stock,
                    youngest.or(() -> since),
                    Optional.empty(),
                    startedAt,
                    seen,
                    youngest,
                    finishedAt,
                    Optional.empty(),
                    failures,
                    trouble);
        }

        public Optional<Instant> later(Optional<Instant> latest) {
            return latest.filter(one -> youngest.filter(one::isBefore).isEmpty())
                    .or(() -> youngest);
        }
    }

    /** Both stocks, from the beginning, as soon as can be. */
    void begin(WorkspaceId workspace, CrmId connection);

    /** As soon as can be, from where it stands. */
    void soon(WorkspaceId workspace, CrmId connection);

    /** As soon as can be, and everything. */
    void anew(WorkspaceId workspace, CrmId connection);

    Optional<Progress> find(WorkspaceId workspace, CrmId connection, Stock stock);

    List<Progress> all(WorkspaceId workspace);

    /** Adds or replaces it; nothing where the connection is gone. */
    void put(WorkspaceId workspace, Progress progress);

    /** Takes what is due of active connections, so that nobody else starts it as well; {@code next} is empty until it is put again. */
    List<Progress> takeDue(WorkspaceId workspace, Instant now);
}
