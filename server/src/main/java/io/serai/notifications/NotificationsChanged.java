package io.serai.notifications;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/**
 * For those who watch: somebody has something new to hear of, or has heard it.
 *
 * @param sound what they want to hear a sound for; absent when nothing is new or it is quiet
 */
public record NotificationsChanged(WorkspaceId workspace, AgentId agent, Optional<String> sound) {}
