package io.serai.accounts;

import java.util.UUID;

/** A person who works in a workspace. */
public record AgentId(UUID value) {}
