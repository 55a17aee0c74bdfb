package io.serai.language.internal.translation.terms;

import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nobody can tell whose words are in it, so that all of it goes when a customer is forgotten: it only saved money. */
@Repository
@Order(60)
class PostgresCacheStore implements CacheStore, Erasable {
    private final JdbcClient jdbc;

    PostgresCacheStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ByteBuffer, String> find(WorkspaceId workspace, Collection<byte[]> keys) {
        var found = new HashMap<ByteBuffer, String>();
        if (!keys.isEmpty()) {
            jdbc.sql("select key, target from translation_cache where workspace_id = :workspace and key in (:keys)")
                    .param("workspace", workspace.value())
                    .param("keys", keys)
                    .query((row, number) -> Map.entry(ByteBuffer.wrap(row.getBytes("key")), row.getString("target")))
                    .list()
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public void keep(WorkspaceId workspace, Map<ByteBuffer, String> news, Instant at, Instant oldest) {
        news.forEach((key, target) -> jdbc.sql("""
                insert into translation_cache (workspace_id, key, target, at) values (:workspace, :key, :target, :at)
                on conflict (workspace_id, key) do update set target = excluded.target, at = excluded.at
                """)
                .param("workspace", workspace.value())
                .param("key", key.array())
                .param("target", target)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
        jdbc.sql("delete from translation_cache where workspace_id = :workspace and at < :oldest")
                .param("workspace", workspace.value())
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        jdbc.sql("delete from translation_cache where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
        jdbc.sql("delete from translation_memory where workspace_id = :workspace and contact_id = :contact")
                .param("workspace", workspace.value())
                .param("contact", trail.contact())
                .update();
    }
}
