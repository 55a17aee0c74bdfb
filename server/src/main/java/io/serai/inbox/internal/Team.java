package io.serai.inbox.internal;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets what comes in through an account; where nobody is named, everyone does. */
record Team(Set<String> people) {
    static final Team EVERYONE = new Team(Set.of());

    private static final String SETTING = "team";

    static Team of(ChannelAccount account) {
        return new Team(Stream.of(account.setting(SETTING, "").split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(AgentId agent) {
        return people.isEmpty() || people.contains(agent.value().toString());
    }
}
