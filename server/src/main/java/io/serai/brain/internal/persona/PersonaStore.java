package io.serai.brain.internal.persona;

import io.serai.brain.Persona;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Keeps each workspace's persona. */
interface PersonaStore {
    Optional<Persona> find(WorkspaceId workspace);

    void save(WorkspaceId workspace, Persona persona, Instant at);
}
