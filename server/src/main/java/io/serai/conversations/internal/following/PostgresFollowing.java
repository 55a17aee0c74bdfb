package io.serai.conversations.internal.following;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Following;
import io.serai.conversations.Message;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresFollowing implements Following {
    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresFollowing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void mention(WorkspaceId workspace, Message note, Collection<AgentId> agents) {
        for (AgentId agent : agents) {
            jdbc.sql("""
                    insert into conversation_mention (agent_id, conversation_id, seq, workspace_id, at)
                    select :agent, id, :seq, workspace_id, :now from conversation where id = :id and workspace_id = :workspace
                    on conflict do nothing
                    """)
                    .param("agent", agent.value())
                    .param("seq", note.seq())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", note.conversation().value())
                    .param("workspace", workspace.value())
                    .update();
            follow(workspace, note.conversation(), agent);
        }
    }

    @Override
    public void follow(WorkspaceId workspace, ConversationId id, AgentId agent) {
        jdbc.sql("""
                insert into conversation_follower (agent_id, conversation_id, workspace_id, since)
                select :agent, id, workspace_id, :now from conversation where id = :id and workspace_id = :workspace
                on conflict do nothing
                """)
                .param("agent", agent.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public void unfollow(WorkspaceId workspace, ConversationId id, AgentId agent) {
        jdbc.sql("""
                delete from conversation_follower
                where workspace_id = :workspace and conversation_id = :id and agent_id = :agent
                """)
                .param("agent", agent.value())
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public List<AgentId> followers(WorkspaceId workspace, ConversationId id) {
        return jdbc.sql("""
                select agent_id from conversation_follower
                where workspace_id = :workspace and conversation_id = :id order by since, agent_id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, n) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .list();
    }

    /** Conversations that anybody follows, in no order. */
    List<ConversationId> followedByAnybody(WorkspaceId workspace, int most) {
        return jdbc.sql("select conversation_id from conversation_follower where workspace_id = :workspace limit :most")
                .param("workspace", workspace.value())
                .param("most", most)
                .query((row, n) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .list();
    }

    @Override
    public List<ConversationId> followed(WorkspaceId workspace, AgentId agent) {
        return jdbc.sql("""
                select f.conversation_id from conversation_follower f
                join conversation c on c.id = f.conversation_id and c.status = 'open'
                where f.workspace_id = :workspace and f.agent_id = :agent order by f.since desc limit 1000
                """)
                .param("workspace", workspace.value())
                .param("agent", agent.value())
                .query((row, n) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .list();
    }
}
