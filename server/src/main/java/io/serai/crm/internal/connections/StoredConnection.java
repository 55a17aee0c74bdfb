package io.serai.crm.internal.connections;

import io.serai.crm.CrmId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A connection as it is kept. @param key the unguessable name in its webhook's address; @param credentials sealed */
public record StoredConnection(
        CrmId id,
        String kind,
        String name,
        String key,
        State state,
        Optional<String> trouble,
        Map<String, String> settings,
        byte[] credentials,
        Rules rules,
        Instant connectedAt) {
    public enum State {
        ACTIVE,
        NEEDS_RECONNECT,
        PAUSED
    }

    public StoredConnection {
        settings = Map.copyOf(settings);
    }

    StoredConnection with(String called, Map<String, String> set, byte[] sealed) {
        return new StoredConnection(id, kind, called, key, state, trouble, set, sealed, rules, connectedAt);
    }

    StoredConnection by(Rules other) {
        return new StoredConnection(id, kind, name, key, state, trouble, settings, credentials, other, connectedAt);
    }

    StoredConnection in(State other, Optional<String> why) {
        return new StoredConnection(id, kind, name, key, other, why, settings, credentials, rules, connectedAt);
    }

    @Override
    public String toString() {
        return "StoredConnection[" + id + " " + kind + " " + state + "]";
    }
}
