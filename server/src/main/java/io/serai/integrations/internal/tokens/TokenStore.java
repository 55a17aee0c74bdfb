package io.serai.integrations.internal.tokens;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface TokenStore {
    void add(WorkspaceId workspace, ApiToken token, byte[] hash);

    /** Newest first. */
    List<ApiToken> all(WorkspaceId workspace);

    Optional<ApiToken> byHash(WorkspaceId workspace, byte[] hash);

    void used(WorkspaceId workspace, UUID id, Instant now);

    /** Empty when there is none, or it is revoked already. */
    Optional<ApiToken> revoke(WorkspaceId workspace, UUID id, Instant now);
}
