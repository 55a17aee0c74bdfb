package io.serai.privacy.internal.audit;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the chain is kept. Rows are added and read, never changed. */
interface AuditStore {
    /** Adds the row that follows the last one; one at a time per workspace. */
    void append(WorkspaceId workspace, Function<Tail, Row> next);

    /** Newest first: rows before this sequence. */
    List<Row> before(WorkspaceId workspace, long seq, int limit);

    /** The end of the chain so far. */
    record Tail(long seq, byte[] hash) {
        static final Tail NOTHING = new Tail(0, new byte[32]);
    }

    record Row(
            long seq,
            Instant at,
            Optional<AgentId> agent,
            String action,
            Map<String, String> details,
            byte[] previous,
            byte[] hash) {
        public Row {
            details = Map.copyOf(details);
        }
    }
}
