package io.serai.language.internal.translation.terms;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresMemoryStore implements MemoryStore {
    private final JdbcClient jdbc;

    PostgresMemoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(WorkspaceId workspace, Remembered remembered, Instant at) {
        jdbc.sql("""
                insert into translation_memory (workspace_id, id, fingerprint, source_language, target_language, source, target, contact_id, changed_at)
                values (:workspace, :id, :fingerprint, :from, :to, :source, :target, :contact, :at)
                on conflict (workspace_id, target_language, fingerprint) do update set source_language = excluded.source_language,
                    source = excluded.source, target = excluded.target, contact_id = excluded.contact_id, changed_at = excluded.changed_at
                """)
                .param("workspace", workspace.value())
                .param("id", remembered.id())
                .param("fingerprint", remembered.fingerprint())
                .param("from", remembered.from().value())
                .param("to", remembered.to().value())
                .param("source", remembered.source())
                .param("target", remembered.target())
                .param("contact", remembered.about().orElse(null), Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Remembered> find(WorkspaceId workspace, Language to, Collection<byte[]> fingerprints) {
        return fingerprints.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from translation_memory
                        where workspace_id = :workspace and target_language = :to and fingerprint in (:fingerprints)
                        """)
                        .param("workspace", workspace.value())
                        .param("to", to.value())
                        .param("fingerprints", fingerprints)
                        .query(PostgresMemoryStore::remembered)
                        .list();
    }

    @Override
    public List<Remembered> list(WorkspaceId workspace, String words, int limit) {
        return jdbc.sql("""
                select * from translation_memory
                where workspace_id = :workspace and (position(lower(:words) in lower(source)) > 0 or position(lower(:words) in lower(target)) > 0)
                order by changed_at desc, id limit :limit
                """)
                .param("workspace", workspace.value())
                .param("words", words)
                .param("limit", limit)
                .query(PostgresMemoryStore::remembered)
                .list();
    }

    private static Remembered remembered(ResultSet row, int number) throws SQLException {
        return new Remembered(
                row.getObject("id", UUID.class),
                row.getBytes("fingerprint"),
                new Language(row.getString("source_language")),
                new Language(row.getString("target_language")),
                row.getString("source"),
                row.getString("target"),
                Optional.ofNullable(row.getObject("contact_id", UUID.class)),
                row.getLong("uses"));
    }

    @Override
    public boolean change(WorkspaceId workspace, UUID id, String target, Instant at) {
        return jdbc.sql(
                                "update translation_memory set target = :target, changed_at = :at where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .param("target", target)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from translation_memory where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public void used(WorkspaceId workspace, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update translation_memory set uses = uses + 1 where workspace_id = :workspace and id in (:ids)")
                    .param("workspace", workspace.value())
                    .param("ids", ids)
                    .update();
        }
    }

    @Override
    public long count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from translation_memory where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
    }
}
