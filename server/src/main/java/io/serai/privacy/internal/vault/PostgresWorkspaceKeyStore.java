package io.serai.privacy.internal.vault;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class PostgresWorkspaceKeyStore implements WorkspaceKeyStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    PostgresWorkspaceKeyStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<WrappedKey> keys(WorkspaceId workspace) {
        return jdbc.sql(
                        "SELECT purpose, key_id, wrapped FROM workspace_key WHERE workspace_id = :workspace ORDER BY key_id")
                .param("workspace", workspace.value())
                .query((row, index) -> new WrappedKey(
                        Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        row.getInt("key_id"),
                        row.getBytes("wrapped")))
                .list();
    }

    @Override
    public boolean add(WorkspaceId workspace, WrappedKey key, Instant at) {
        return Boolean.TRUE.equals(ownTransaction.execute(transaction -> insert(workspace, key, at)));
    }

    private boolean insert(WorkspaceId workspace, WrappedKey key, Instant at) {
        return jdbc.sql("""
                        INSERT INTO workspace_key (workspace_id, purpose, key_id, wrapped, created_at)
                        VALUES (:workspace, :purpose, :id, :wrapped, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("workspace", workspace.value())
                        .param("purpose", key.purpose().name().toLowerCase(Locale.ROOT))
                        .param("id", key.id())
                        .param("wrapped", key.wrapped())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
