package io.serai.realtime.visitors;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Keeps visitors under the hash of their token. */
interface VisitorStore {
    void add(WorkspaceId workspace, Visitor visitor, byte[] tokenHash, Instant at);

    Optional<Visitor> find(WorkspaceId workspace, ChannelAccountId account, byte[] tokenHash);

    /** They came back, with the language and zone of their browser now. */
    void seen(WorkspaceId workspace, Visitor visitor, Instant at);

    /** Something the shop's page says they did. */
    void tracked(WorkspaceId workspace, Visitor visitor, String name, Optional<String> page, Instant at);
}
