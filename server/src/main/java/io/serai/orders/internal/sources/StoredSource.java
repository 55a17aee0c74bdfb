package io.serai.orders.internal.sources;

import io.serai.orders.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A source as the database has it.
 *
 * @param credentials all of them, sealed
 * @param trouble why it does not work at the moment, for an administrator
 */
public record StoredSource(
        SourceId id,
        String kind,
        String name,
        String key,
        State state,
        Optional<String> trouble,
        Map<String, String> settings,
        byte[] credentials,
        Instant connectedAt) {
    public enum State {
        ACTIVE,
        /** The shop refuses our credentials; nothing is asked until it is connected again. */
        NEEDS_RECONNECT,
        /** An administrator stopped it. */
        PAUSED
    }

    public StoredSource {
        settings = Map.copyOf(settings);
    }

    StoredSource in(State now, Optional<String> why) {
        return new StoredSource(id, kind, name, key, now, why, settings, credentials, connectedAt);
    }

    StoredSource with(String newName, Map<String, String> newSettings, byte[] newCredentials) {
        return new StoredSource(id, kind, newName, key, state, trouble, newSettings, newCredentials, connectedAt);
    }

    @Override
    public String toString() {
        return "StoredSource[" + kind + " " + id.value() + "]";
    }
}
