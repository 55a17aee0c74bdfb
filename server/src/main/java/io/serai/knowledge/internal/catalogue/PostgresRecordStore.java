package io.serai.knowledge.internal.catalogue;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PostgresRecordStore implements RecordStore {
    private final JdbcClient jdbc;

    public PostgresRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There are no bytes of a file by which it could be told from others: its id stands for them. */
    @Override
    public void open(WorkspaceId workspace, UUID series, String name, Language language, Instant at) {
        jdbc.sql("""
                insert into knowledge_document (workspace_id, id, name, kind, language, original, sha256, enabled, state, problem, updated_at)
                values (:workspace, :id, :name, 'catalogue', :language, '', :id16, true, 'waiting', null, :at)
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("id", series)
                .param("name", name)
                .param("language", language.value())
                .param(
                        "id16",
                        ByteBuffer.allocate(16)
                                .putLong(series.getMostSignificantBits())
                                .putLong(series.getLeastSignificantBits())
                                .array())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<UUID> put(WorkspaceId workspace, UUID series, List<Filed> passages, Instant at) {
        var changed = new ArrayList<>(replace(workspace, series, passages, at));
        changed.addAll(dropOthers(workspace, series, passages));
        return changed;
    }

    private List<UUID> replace(WorkspaceId workspace, UUID series, List<Filed> passages, Instant at) {
        return jdbc.sql("""
                with told as (
                    select * from unnest(:ids::uuid[], :keys::text[], :ordinals::int[], :titles::text[], :languages::text[], :bodies::text[])
                             as t (id, key, ordinal, title, language, body)),
                passage as (
                    insert into knowledge_passage (workspace_id, id, document_id, kind, ordinal, title, enabled, updated_at, record_key)
                    select :workspace, t.id, :series, 'document', t.ordinal, t.title, d.enabled, :at, t.key
                    from told t join knowledge_document d on d.workspace_id = :workspace and d.id = :series
                    on conflict (workspace_id, document_id, record_key, ordinal) where record_key is not null
                    do update set title = excluded.title, updated_at = excluded.updated_at
                    returning id, record_key, ordinal)
                insert into knowledge_text (workspace_id, passage_id, ordinal, role, language, body)
                select :workspace, p.id, 0, 'body', t.language, t.body
                from passage p join told t on t.key = p.record_key and t.ordinal = p.ordinal
                on conflict (workspace_id, passage_id, ordinal) do update
                set language = excluded.language, body = excluded.body, space = null, vector = null
                where (knowledge_text.language, knowledge_text.body) <> (excluded.language, excluded.body)
                returning passage_id
                """)
                .param("workspace", workspace.value())
                .param("series", series)
                .param("at", Timestamp.from(at))
                .param("ids", passages.stream().map(Filed::id).toArray(UUID[]::new))
                .param("keys", passages.stream().map(Filed::key).toArray(String[]::new))
                .param("ordinals", passages.stream().map(Filed::ordinal).toArray(Integer[]::new))
                .param("titles", passages.stream().map(Filed::title).toArray(String[]::new))
                .param(
                        "languages",
                        passages.stream().map(filed -> filed.language().value()).toArray(String[]::new))
                .param("bodies", passages.stream().map(Filed::text).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private List<UUID> dropOthers(WorkspaceId workspace, UUID series, List<Filed> passages) {
        return jdbc.sql("""
                delete from knowledge_passage p
                where p.workspace_id = :workspace and p.document_id = :series and p.record_key = any (:keys)
                  and not exists (select from unnest(:keys::text[], :ordinals::int[]) as t (key, ordinal)
                                  where t.key = p.record_key and t.ordinal = p.ordinal)
                returning p.id
                """)
                .param("workspace", workspace.value())
                .param("series", series)
                .param("keys", passages.stream().map(Filed::key).toArray(String[]::new))
                .param("ordinals", passages.stream().map(Filed::ordinal).toArray(Integer[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> remove(WorkspaceId workspace, UUID series, Collection<String> keys) {
        return jdbc.sql("""
                delete from knowledge_passage
                where workspace_id = :workspace and document_id = :series and record_key = any (:keys) returning id
                """)
                .param("workspace", workspace.value())
                .param("series", series)
                .param("keys", keys.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> close(WorkspaceId workspace, UUID series) {
        List<UUID> gone = jdbc.sql(
                        "select id from knowledge_passage where workspace_id = :workspace and document_id = :series")
                .param("workspace", workspace.value())
                .param("series", series)
                .query(UUID.class)
                .list();
        jdbc.sql(
                        "delete from knowledge_document where workspace_id = :workspace and id = :series and kind = 'catalogue'")
                .param("workspace", workspace.value())
                .param("series", series)
                .update();
        return gone;
    }
}
