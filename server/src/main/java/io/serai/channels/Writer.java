package io.serai.channels;

import io.serai.accounts.AgentId;

/** Who wrote a message of ours. Some platforms allow a person what they forbid to a machine. */
public sealed interface Writer {
    record Bot() implements Writer {}

    record Human(AgentId agent) implements Writer {}
}
