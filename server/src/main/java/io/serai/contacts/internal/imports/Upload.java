package io.serai.contacts.internal.imports;

import io.serai.accounts.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A table that somebody brought along, and how far taking it over has come. */
public record Upload(
        UUID id,
        AgentId agent,
        String name,
        List<String> columns,
        Optional<Plan> plan,
        State state,
        Optional<String> problem,
        Optional<Long> total,
        Progress progress,
        Instant createdAt,
        Optional<Instant> endedAt) {
    public enum State {
        UPLOADED,
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** @param done rows that were looked at; each of them is one of the four others */
    public record Progress(long done, long added, long changed, long unchanged, long failed) {
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        Progress plus(Progress more) {
            return new Progress(
                    done + more.done,
                    added + more.added,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    failed + more.failed);
        }
    }

    public Upload {
        columns = List.copyOf(columns);
    }
}
