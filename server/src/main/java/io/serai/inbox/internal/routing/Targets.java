package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.Teams;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.shared.WorkspaceId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says to whom a conversation belongs: the team that a person chose, the one that its hand-off names, or its account's people. */
@Component
public class Targets {
    private static final String SETTING = "team";

    private final Teams teams;
    private final Channels channels;
    private final RoutingStore store;

    Targets(Teams teams, Channels channels, RoutingStore store) {
        this.teams = teams;
        this.channels = channels;
        this.store = store;
    }

    /** As it is now in a workspace. */
    public Plan of(WorkspaceId workspace) {
        return new Plan(
                workspace,
                teams.teams(workspace),
                channels.accounts(workspace).stream()
                        .collect(Collectors.toMap(ChannelAccount::id, Function.identity())),
                store.policies(workspace));
    }

    /** Whose one conversation is. */
    public Optional<Team> team(Conversation conversation) {
        Route route = store.routes(conversation.workspace(), List.of(conversation.id()))
                .getOrDefault(conversation.id(), Route.NONE);
        return of(conversation.workspace()).team(conversation, route);
    }

    public Optional<ChannelAccount> account(Conversation conversation) {
        return channels.account(conversation.workspace(), conversation.account());
    }

    public record Plan(
            WorkspaceId workspace,
            List<Team> teams,
            Map<ChannelAccountId, ChannelAccount> accounts,
            Map<Policy.Scope, Policy> policies) {
        /** The team of a conversation; empty where its account has none, or has people without one. */
        public Optional<Team> team(Conversation conversation, Route route) {
            return route.team()
                    .flatMap(chosen -> teams.stream()
                            .filter(team -> team.id().equals(chosen))
                            .findFirst())
                    .or(() -> named(
                            conversation.handOff().flatMap(why -> why.brief().team())))
                    .or(() -> ofAccount(conversation.account()));
        }

        Optional<Team> named(Optional<String> name) {
            return name.flatMap(wanted ->
                    teams.stream().filter(team -> team.isCalled(wanted)).findFirst());
        }

        Optional<Team> ofAccount(ChannelAccountId account) {
            Set<UUID> ids = setting(account);
            return teams.stream()
                    .filter(team -> ids.contains(team.id().value()))
                    .findFirst();
        }

        /** Who may take it; empty: everybody. */
        Set<AgentId> people(ChannelAccountId account, Optional<Team> team) {
            return team.map(Team::members).orElseGet(() -> {
                var people = new HashSet<AgentId>();
                setting(account).forEach(id -> people.add(new AgentId(id)));
                return people;
            });
        }

        /** Ids of a team or of people, with commas between them. */
        private Set<UUID> setting(ChannelAccountId account) {
            String ids = Optional.ofNullable(accounts.get(account))
                    .map(known -> known.setting(SETTING, ""))
                    .orElse("");
            return Arrays.stream(ids.split(",", -1))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        }

        /** The most particular one: the team's, the account's, the workspace's. */
        Policy policy(ChannelAccountId account, Optional<Team> team) {
            return team.flatMap(its -> policy(Policy.Scope.Kind.TEAM, its.id().value()))
                    .or(() -> policy(Policy.Scope.Kind.ACCOUNT, account.value()))
                    .or(() -> policy(Policy.Scope.Kind.WORKSPACE, workspace.value()))
                    .orElse(Policy.USUAL);
        }

        private Optional<Policy> policy(Policy.Scope.Kind kind, UUID id) {
            return Optional.ofNullable(policies.get(new Policy.Scope(kind, id)));
        }
    }
}
