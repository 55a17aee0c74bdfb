package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection with nobody at the other end. */
public final class SomeConnection {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000004Z");

    private SomeConnection() {}

    /** What changes here is not told there, nor are conversations. */
    public static StoredConnection listening() {
        return of(Way.IN, Notes.OFF, NOON);
    }

    public static StoredConnection listening(Instant since) {
        return of(Way.IN, Notes.OFF, since);
    }

    /** It is told what changes here. */
    public static StoredConnection told() {
        return of(Way.OUT, Notes.OFF, NOON);
    }

    public static StoredConnection noting() {
        return of(Way.IN, Notes.SHORT, NOON);
    }

    public static StoredConnection in(State state, StoredConnection it) {
        return it.in(state, Optional.empty());
    }

    private static StoredConnection of(Way way, Notes notes, Instant since) {
        return new StoredConnection(
                new CrmId(Ids.next()),
                "hubspot",
                "Our CRM",
                Ids.next().toString(),
                State.ACTIVE,
                Optional.empty(),
                Map.of("portal", "4711"),
                new byte[] {1, 2, 3},
                new Rules(List.of(new Pair("name", "full_name", way)), Conflict.NEWEST, true, false, true, notes),
                since);
    }
}
