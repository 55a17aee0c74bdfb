package io.serai.inbox.internal.routing;

import io.serai.accounts.Agent;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Window;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationLists.Circle;
import io.serai.conversations.ConversationLists.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What lists have to know of a reader's teams, by the same words as routing. */
@Component
public class Circles {
    private final Targets targets;
    private final Channels channels;

    Circles(Targets targets, Channels channels) {
        this.targets = targets;
        this.channels = channels;
    }

    public Reader reader(Agent agent) {
        Targets.Plan plan = targets.of(agent.workspace());
        List<Team> mine =
                plan.teams().stream().filter(team -> team.has(agent.id())).toList();
        return new Reader(
                agent.id(),
                new Circle(
                        mine.stream().map(Team::id).collect(Collectors.toSet()),
                        mine.stream().flatMap(team -> team.members().stream()).collect(Collectors.toSet()),
                        plan.teams().stream()
                                .collect(Collectors.toMap(
                                        team -> team.name().toLowerCase(Locale.ROOT), Team::id, (one, other) -> one)),
                        accounts(plan),
                        windows(plan)));
    }

    private static Map<ChannelAccountId, TeamId> accounts(Targets.Plan plan) {
        var accounts = new HashMap<ChannelAccountId, TeamId>();
        plan.accounts()
                .keySet()
                .forEach(account -> plan.ofAccount(account).ifPresent(team -> accounts.put(account, team.id())));
        return accounts;
    }

    private Map<ChannelAccountId, Duration> windows(Targets.Plan plan) {
        var windows = new HashMap<ChannelAccountId, Duration>();
        for (ChannelAccount account : plan.accounts().values()) {
            if (channels.window(account, Optional.of(Instant.EPOCH)) instanceof Window.Until(var closes, var humans)) {
                windows.put(account.id(), Duration.between(Instant.EPOCH, humans.orElse(closes)));
            }
        }
        return windows;
    }
}
