package io.serai.privacy.internal.audit;

import io.serai.accounts.AgentId;
import io.serai.privacy.AuditLog;
import io.serai.privacy.AuditTrail;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.audit.AuditStore.Row;
import io.serai.privacy.internal.audit.AuditStore.Tail;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Every row carries a keyed hash over itself and the hash of the row before. Who can write to the database but has no master key can neither
 * change nor remove a row in the middle, nor put one in, without it showing. What this cannot show is that the newest rows were cut off.
 */
@Service
class AuditChain implements AuditLog, AuditTrail {
    private static final int PAGE = 50;

    private final AuditStore store;
    private final Vault vault;
    private final Clock clock;

    AuditChain(AuditStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void record(WorkspaceId workspace, Optional<AgentId> who, String action, Map<String, String> details) {
        // The database keeps microseconds; the hash must be over what can be read back.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.append(workspace, tail -> {
            byte[] hash = hash(workspace, tail.seq() + 1, at, who, action, details, tail.hash());
            return new Row(tail.seq() + 1, at, who, action, details, tail.hash(), hash);
        });
    }

    @Override
    public Page<Entry> entries(WorkspaceId workspace, Optional<String> cursor) {
        List<Row> rows = store.before(workspace, cursor.map(AuditChain::seq).orElse(Long.MAX_VALUE), PAGE + 1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(PAGE, rows.size()); i++) {
            Row row = rows.get(i);
            Tail before = i + 1 < rows.size() ? tail(rows.get(i + 1)) : Tail.NOTHING;
            entries.add(
                    new Entry(row.at(), row.agent(), row.action(), row.details(), isIntact(workspace, row, before)));
        }
        Optional<String> next = rows.size() > PAGE
                ? Optional.of(Long.toString(rows.get(PAGE - 1).seq()))
                : Optional.empty();
        return new Page<>(entries, next);
    }

    private static long seq(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw Problem.invalid("This cursor does not belong to this list. Start from the beginning.");
        }
    }

    private static Tail tail(Row row) {
        return new Tail(row.seq(), row.hash());
    }

    private boolean isIntact(WorkspaceId workspace, Row row, Tail before) {
        byte[] expected =
                hash(workspace, row.seq(), row.at(), row.agent(), row.action(), row.details(), row.previous());
        return MessageDigest.isEqual(expected, row.hash())
                && row.seq() == before.seq() + 1
                && MessageDigest.isEqual(row.previous(), before.hash());
    }

    private byte[] hash(
            WorkspaceId workspace,
            long seq,
            Instant at,
            Optional<AgentId> who,
            String action,
            Map<String, String> details,
            byte[] previous) {
        StringBuilder said = new StringBuilder();
        add(said, HexFormat.of().formatHex(previous));
        add(said, Long.toString(seq));
        add(said, at.toString());
        add(said, who.map(id -> id.value().toString()).orElse("-"));
        add(said, action);
        new TreeMap<>(details).forEach((name, value) -> {
            add(said, name);
            add(said, value);
        });
        return vault.fingerprint(workspace, "audit", said.toString());
    }

    /** With its length in front, no two different rows read alike. */
    private static void add(StringBuilder said, String part) {
        said.append(part.length()).append(':').append(part).append('\n');
    }
}
