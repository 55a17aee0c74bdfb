package io.serai.conversations;

import io.serai.accounts.AgentId;

/** Who takes the next turn. */
public sealed interface Owner {
    record Bot() implements Owner {}

    /** Waits for a person. */
    record Queue() implements Owner {}

    record Human(AgentId agent) implements Owner {}
}
