package io.serai.conversations.internal.lists;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationLists.Circle;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What a list is told of the world around it, as parameters. Empty sets become one id that nobody has: an empty {@code in ()} is no SQL. */
final class Surroundings {
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * Whose a waiting conversation is, in the order in which routing asks: the team that a person chose, the one that its hand-off names, its
     * account's.
     */
    static final String TEAM = """
            c.status = 'open' and not c.snoozed and c.owner_kind <> 'bot' and case c.owner_kind
                when 'human' then c.owner_agent in (:colleagues)
                else coalesce(
                    (select route.team_id from conversation_route route where route.conversation_id = c.id),
                    (select named.team from unnest(string_to_array(:teamNames, chr(10)), string_to_array(:namedTeams, ',')::uuid[])
                        named (name, team) where named.name = lower(btrim(c.hand_off_brief ->> 'team')) limit 1),
                    (select its.team from unnest(string_to_array(:teamAccounts, ',')::uuid[], string_to_array(:accountTeams, ',')::uuid[])
                        its (account, team) where its.account = c.account_id limit 1)) in (:teams)
                end
            """;

    /** Still open, but not for longer than this. */
    static final String CLOSING = """
            exists (
                select from unnest(string_to_array(:windowAccounts, ',')::uuid[], string_to_array(:windowSeconds, ',')::bigint[]) its (account, seconds)
                where its.account = c.account_id
                  and c.last_inbound_at > :now::timestamptz - its.seconds * interval '1 second'
                  and c.last_inbound_at <= :now::timestamptz - its.seconds * interval '1 second' + :closing * interval '1 second')
            """;

    private Surroundings() {}

    static Map<String, Object> parameters(Circle circle) {
        var parameters = new HashMap<String, Object>();
        parameters.put("teams", ids(circle.teams(), TeamId::value));
        parameters.put("colleagues", ids(circle.colleagues(), AgentId::value));
        var names = circle.names().entrySet().stream().toList();
        parameters.put("teamNames", joined(names, entry -> entry.getKey().replace('\n', ' '), "\n"));
        parameters.put(
                "namedTeams", joined(names, entry -> entry.getValue().value().toString(), ","));
        var accounts = circle.accounts().entrySet().stream().toList();
        parameters.put(
                "teamAccounts", joined(accounts, entry -> entry.getKey().value().toString(), ","));
        parameters.put(
                "accountTeams",
                joined(accounts, entry -> entry.getValue().value().toString(), ","));
        return parameters;
    }

    static Map<String, Object> windows(Map<ChannelAccountId, Duration> windows) {
        var all = windows.entrySet().stream().toList();
        return Map.of(
                "windowAccounts", joined(all, entry -> entry.getKey().value().toString(), ","),
                "windowSeconds",
                        joined(all, entry -> String.valueOf(entry.getValue().toSeconds()), ","));
    }

    private static <T> Collection<UUID> ids(Collection<T> all, Function<T, UUID> value) {
        return all.isEmpty() ? List.of(NOBODY) : all.stream().map(value).toList();
    }

    private static <T> String joined(Collection<T> all, Function<T, String> text, String between) {
        return String.join(between, all.stream().map(text).toList());
    }
}
