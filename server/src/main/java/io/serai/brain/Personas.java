package io.serai.brain;

import io.serai.shared.WorkspaceId;

/** Each workspace's persona. Reading is cheap (cached). */
public interface Personas {
    Persona of(WorkspaceId workspace);

    void change(WorkspaceId workspace, Persona persona);
}
