package io.serai.brain.internal.persona;

import io.serai.brain.Persona;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryPersonaStore implements PersonaStore {
    private final Map<WorkspaceId, Persona> personas = new ConcurrentHashMap<>();

    @Override
    public Optional<Persona> find(WorkspaceId workspace) {
        return Optional.ofNullable(personas.get(workspace));
    }

    @Override
    public void save(WorkspaceId workspace, Persona persona, Instant at) {
        personas.put(workspace, persona);
    }
}
