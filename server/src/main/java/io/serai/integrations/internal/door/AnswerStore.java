package io.serai.integrations.internal.door;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was answered to requests that carry a key, so that the same request again is answered and not done again. */
interface AnswerStore {
    /** Remembers that this request is being done. Empty when it is the first of its key; else what is known of that one. */
    Optional<Known> begin(WorkspaceId workspace, UUID token, String key, byte[] request, Instant now);

    /** @param answer empty while it is being done; @param since when it came */
    record Known(byte[] request, Optional<Kept> answer, Instant since) {}

    /** @param body sealed; empty where it must not be told any more */
    record Kept(int status, Optional<String> type, Optional<byte[]> body) {}

    void end(WorkspaceId workspace, UUID token, String key, Kept answer);

    /** It may be tried again as if it had never come. */
    void forget(WorkspaceId workspace, UUID token, String key);

    void prune(WorkspaceId workspace, Instant before);

    /** Bodies may name whoever is erased. */
    void forgetBodies(WorkspaceId workspace);
}
