package io.serai.notifications.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where notifications and wishes are kept. */
interface NotificationStore {
    /** One more of what is unread already, or a new one. */
    Notification add(WorkspaceId workspace, Notification notification);

    List<Notification> latest(WorkspaceId workspace, AgentId agent, Optional<Instant> before, int limit);

    int unread(WorkspaceId workspace, AgentId agent);

    Optional<Notification> find(WorkspaceId workspace, UUID id);

    /** @param only absent: all of them. @return whether anything was unread */
    boolean read(WorkspaceId workspace, AgentId agent, Optional<ConversationId> only, Instant at);

    boolean read(WorkspaceId workspace, AgentId agent, UUID id, Instant at);

    /** @return false when somebody else pushed it since it was last told */
    boolean push(WorkspaceId workspace, UUID id, Instant at);

    /** The unread that were never mailed, claimed for a mail. */
    List<Notification> mail(WorkspaceId workspace, AgentId agent, List<Kind> kinds, Instant at);

    Optional<Wishes> wishes(WorkspaceId workspace, AgentId agent);

    void wish(WorkspaceId workspace, AgentId agent, Wishes wishes);

    void forgetBefore(WorkspaceId workspace, Instant then);
}
