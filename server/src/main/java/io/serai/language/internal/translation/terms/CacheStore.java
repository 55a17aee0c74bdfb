package io.serai.language.internal.translation.terms;

import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was translated before, by key; with marks in place of what stays. */
public interface CacheStore {
    Map<ByteBuffer, String> find(WorkspaceId workspace, Collection<byte[]> keys);

    /** Keeps them; what is older than {@code oldest} is let go. */
    void keep(WorkspaceId workspace, Map<ByteBuffer, String> news, Instant at, Instant oldest);
}
