package io.serai.inbox.internal.replies;

import io.serai.accounts.AgentId;
import io.serai.content.Attachment;
import io.serai.inbox.internal.keeping.PostgresKeptStore;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresReplyStore extends PostgresKeptStore<CannedReply> implements ReplyStore {
    private final JsonMapper json;

    PostgresReplyStore(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, "canned_reply", "shortcut");
        this.json = json;
    }

    @Override
    public boolean put(WorkspaceId workspace, CannedReply reply, Instant now) {
        try {
            return jdbc.sql("""
                    insert into canned_reply (id, workspace_id, owner_agent, shortcut, texts, files, changed_at)
                    values (:id, :workspace, :owner, :shortcut, :texts::jsonb, :files::jsonb, :now)
                    on conflict (id) do update set owner_agent = excluded.owner_agent, shortcut = excluded.shortcut,
                        texts = excluded.texts, files = excluded.files, changed_at = excluded.changed_at
                    where canned_reply.workspace_id = :workspace
                    """)
                            .param("id", reply.id())
                            .param("workspace", workspace.value())
                            .param("owner", reply.owner().map(AgentId::value).orElse(null))
                            .param("shortcut", reply.shortcut())
                            .param("texts", json.writeValueAsString(reply.texts()))
                            .param("files", json.writeValueAsString(reply.files()))
                            .param("now", Timestamp.from(now))
                            .update()
                    > 0;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    protected CannedReply read(ResultSet row) throws SQLException {
        return new CannedReply(
                row.getObject("id", UUID.class),
                owner(row),
                row.getString("shortcut"),
                json.readValue(row.getString("texts"), new TypeReference<Map<String, String>>() {}),
                Arrays.asList(json.readValue(row.getString("files"), Attachment[].class)));
    }
}
