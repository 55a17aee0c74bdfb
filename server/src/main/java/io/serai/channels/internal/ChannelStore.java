package io.serai.channels.internal;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channel accounts, their sealed credentials, and which events have been here. */
public interface ChannelStore {
    List<ChannelAccount> accounts(WorkspaceId workspace);

    Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id);

    /** The one look-up that knows no workspace yet: the key in the address says whose it is. */
    Optional<ChannelAccount> byKey(ChannelKind kind, String key);

    void insert(WorkspaceId workspace, ChannelAccount account, Instant now);

    void update(WorkspaceId workspace, ChannelAccount account);

    void delete(WorkspaceId workspace, ChannelAccountId id);

    void putCredential(WorkspaceId workspace, ChannelAccountId id, String name, byte[] sealed);

    Optional<byte[]> credential(WorkspaceId workspace, ChannelAccountId id, String name);

    /** Remembers the event; false when it has been here before. */
    boolean remember(WorkspaceId workspace, Seen event);

    record Seen(
            ChannelAccountId account, String key, String kind, Optional<Instant> providerTime, Instant receivedAt) {}

    /** When each account last heard something. */
    Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace);

    /** Forgets events older than this. */
    int prune(Instant before);
}
