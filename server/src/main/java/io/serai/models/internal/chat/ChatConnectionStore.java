package io.serai.models.internal.chat;

import io.serai.models.ChatConnections.Endpoint;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Keeps which chat model a workspace has connected, its key sealed. */
interface ChatConnectionStore {
    Optional<Stored> find(WorkspaceId workspace);

    void save(WorkspaceId workspace, Stored connection, Instant at);

    void remove(WorkspaceId workspace);

    record Stored(Endpoint endpoint, Optional<byte[]> sealedKey) {}
}
