package io.serai.conversations.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.Mergeable;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer's conversations, when two customers turn out to be one. */
@Component
class PostgresThreadMerging implements Mergeable {
    private final JdbcClient jdbc;

    PostgresThreadMerging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public List<UUID> move(WorkspaceId workspace, ContactId from, ContactId to) {
        return jdbc.sql("""
                update conversation set contact_id = :to where workspace_id = :workspace and contact_id = :from returning id
                """)
                .param("workspace", workspace.value())
                .param("from", from.value())
                .param("to", to.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public void putBack(WorkspaceId workspace, ContactId from, ContactId to, List<UUID> moved) {
        jdbc.sql("""
                update conversation set contact_id = :to
                where workspace_id = :workspace and contact_id = :from and id = any(:moved)
                """)
                .param("workspace", workspace.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("moved", moved.toArray(UUID[]::new))
                .update();
    }
}
