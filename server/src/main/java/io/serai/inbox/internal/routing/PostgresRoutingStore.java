package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresRoutingStore implements RoutingStore {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    PostgresRoutingStore(JdbcClient jdbc, TransactionOperations transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public Map<Policy.Scope, Policy> policies(WorkspaceId workspace) {
        var policies = new HashMap<Policy.Scope, Policy>();
        jdbc.sql("select * from routing_policy where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(row -> {
                    policies.put(
                            new Policy.Scope(
                                    Policy.Scope.Kind.valueOf(upper(row.getString("scope_kind"))),
                                    row.getObject("scope_id", UUID.class)),
                            policy(row));
                });
        return policies;
    }

    private static Policy policy(ResultSet row) throws SQLException {
        int seconds = row.getInt("answer_within");
        return new Policy(
                Policy.Method.valueOf(upper(row.getString("method"))),
                row.getBoolean("sticky"),
                seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)),
                row.getBoolean("tells_place"));
    }

    @Override
    public void keep(WorkspaceId workspace, Policy.Scope scope, Policy policy) {
        jdbc.sql("""
                insert into routing_policy (workspace_id, scope_kind, scope_id, method, sticky, answer_within, tells_place)
                values (:workspace, :kind, :id, :method, :sticky, :within, :tells)
                on conflict (workspace_id, scope_kind, scope_id) do update
                set method = excluded.method, sticky = excluded.sticky, answer_within = excluded.answer_within,
                    tells_place = excluded.tells_place
                """)
                .param("workspace", workspace.value())
                .param("kind", lower(scope.kind()))
                .param("id", scope.id())
                .param("method", lower(policy.method()))
                .param("sticky", policy.sticky())
                .param("within", policy.answerWithin().map(Duration::toSeconds).orElse(null))
                .param("tells", policy.tellsPlace())
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, Policy.Scope scope) {
        jdbc.sql("delete from routing_policy where workspace_id = :workspace and scope_kind = :kind and scope_id = :id")
                .param("workspace", workspace.value())
                .param("kind", lower(scope.kind()))
                .param("id", scope.id())
                .update();
    }

    @Override
    public Map<ConversationId, Route> routes(WorkspaceId workspace, Collection<ConversationId> conversations) {
        var routes = new HashMap<ConversationId, Route>();
        if (conversations.isEmpty()) {
            return routes;
        }
        jdbc.sql("select * from conversation_route where workspace_id = :workspace and conversation_id in (:ids)")
                .param("workspace", workspace.value())
                .param("ids", conversations.stream().map(ConversationId::value).toList())
                .query(row -> {
                    routes.put(new ConversationId(row.getObject("conversation_id", UUID.class)), route(row));
                });
        return routes;
    }

    private Route route(ResultSet row) throws SQLException {
        Set<AgentId> passed = Arrays.stream(json.readValue(row.getString("passed"), UUID[].class))
                .map(AgentId::new)
                .collect(Collectors.toSet());
        return new Route(
                Optional.ofNullable(row.getObject("team_id", UUID.class)).map(TeamId::new),
                Optional.ofNullable(row.getObject("last_agent", UUID.class)).map(AgentId::new),
                Optional.ofNullable(row.getTimestamp("given_at")).map(Timestamp::toInstant),
                passed,
                Optional.ofNullable(row.getTimestamp("passed_wait")).map(Timestamp::toInstant));
    }

    @Override
    public void send(WorkspaceId workspace, ConversationId conversation, Optional<TeamId> team) {
        jdbc.sql("""
                insert into conversation_route (conversation_id, workspace_id, team_id) values (:id, :workspace, :team::uuid)
                on conflict (conversation_id) do update set team_id = excluded.team_id, passed = '[]', passed_wait = null
                where conversation_route.workspace_id = excluded.workspace_id
                """)
                .param("id", conversation.value())
                .param("workspace", workspace.value())
                .param("team", team.map(TeamId::value).orElse(null))
                .update();
    }

    @Override
    public void given(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant at) {
        jdbc.sql("""
                with turn as (
                    insert into agent_turn (agent_id, workspace_id, given_at) values (:agent, :workspace, :at)
                    on conflict (agent_id) do update set given_at = excluded.given_at
                    where agent_turn.workspace_id = excluded.workspace_id)
                insert into conversation_route (conversation_id, workspace_id, last_agent, given_at)
                values (:id, :workspace, :agent, :at)
                on conflict (conversation_id) do update set last_agent = excluded.last_agent, given_at = excluded.given_at
                where conversation_route.workspace_id = excluded.workspace_id
                """)
                .param("id", conversation.value())
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void passed(WorkspaceId workspace, ConversationId conversation, AgentId agent, Instant wait) {
        jdbc.sql("""
                insert into conversation_route (conversation_id, workspace_id, passed, passed_wait)
                values (:id, :workspace, jsonb_build_array(:agent::text), :wait)
                on conflict (conversation_id) do update
                set passed = case when conversation_route.passed_wait = excluded.passed_wait
                                  then conversation_route.passed || excluded.passed else excluded.passed end,
                    passed_wait = excluded.passed_wait
                where conversation_route.workspace_id = excluded.workspace_id
                """)
                .param("id", conversation.value())
                .param("workspace", workspace.value())
                .param("agent", agent.value().toString())
                .param("wait", Timestamp.from(wait))
                .update();
    }

    @Override
    public Map<AgentId, Instant> turns(WorkspaceId workspace) {
        var turns = new HashMap<AgentId, Instant>();
        jdbc.sql("select agent_id, given_at from agent_turn where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(row -> {
                    turns.put(
                            new AgentId(row.getObject("agent_id", UUID.class)),
                            row.getTimestamp("given_at").toInstant());
                });
        return turns;
    }

    @Override
    public <T> T alone(WorkspaceId workspace, Supplier<T> steps) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('routing ' || :workspace::text, 0))")
                    .param("workspace", workspace.value())
                    .query(row -> {});
            return steps.get();
        }));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
