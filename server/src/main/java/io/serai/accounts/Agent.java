package io.serai.accounts;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;

/** A person at the desk. {@code capacity} is how many open conversations automatic assignment may give them. */
public record Agent(
        WorkspaceId workspace,
        AgentId id,
        String name,
        String email,
        Role role,
        Language language,
        int capacity,
        boolean active) {}
