package io.serai.inbox.internal.routing;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversations.Load;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody who is online, with what they have already. */
record Free(Agent agent, Abilities abilities, int open, Map<ChannelKind, Integer> openOn, Optional<Instant> lastTurn) {
    Free {
        openOn = Map.copyOf(openOn);
    }

    static Free of(Agent agent, Abilities abilities, Optional<Load> load, Optional<Instant> lastTurn) {
        return new Free(
                agent,
                abilities,
                load.map(Load::open).orElse(0),
                load.map(Load::byChannel).orElse(Map.of()),
                lastTurn);
    }

    AgentId id() {
        return agent.id();
    }

    int room() {
        return agent.capacity() - open;
    }

    boolean hasRoom(ChannelKind channel) {
        int most = abilities.capacities().getOrDefault(channel.name().toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
        return room() > 0 && openOn.getOrDefault(channel, 0) < most;
    }
}
