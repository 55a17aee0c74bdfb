package io.serai.knowledge.internal;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresDocumentStore implements DocumentStore {
    private static final String SELECT = """
            select d.id, d.name, d.kind, octet_length(d.original) as bytes, d.language, d.enabled, d.state, d.problem, d.updated_at,
                   coalesce(c.passages, 0) as passages, coalesce(c.texts, 0) as texts, coalesce(c.indexed, 0) as indexed
            from knowledge_document d
            left join lateral (
                select count(distinct p.id) as passages, count(*) as texts, count(t.vector) as indexed
                from knowledge_passage p join knowledge_text t on t.workspace_id = p.workspace_id and t.passage_id = p.id
                where p.workspace_id = d.workspace_id and p.document_id = d.id) c on true
            where d.workspace_id = :workspace
            """;

    private final JdbcClient jdbc;

    PostgresDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(WorkspaceId workspace, NewDocument added) {
        Document document = added.document();
        int stored = jdbc.sql("""
                insert into knowledge_document (workspace_id, id, name, kind, language, original, sha256, enabled, state, problem, updated_at)
                values (:workspace, :id, :name, :kind, :language, :original, :sha256, :enabled, :state, :problem, :at)
                on conflict (workspace_id, sha256) do nothing
                """)
                .param("workspace", workspace.value())
                .param("id", document.id())
                .param("name", document.name())
                .param("kind", lower(document.kind()))
                .param("language", document.language().value())
                .param("original", added.original())
                .param("sha256", added.sha256())
                .param("enabled", document.enabled())
                .param("state", lower(document.state()))
                .param("problem", document.problem().orElse(null))
                .param("at", Timestamp.from(document.updatedAt()))
                .update();
        if (stored > 0 && !added.pieces().isEmpty()) {
            addPieces(workspace, document, added.pieces());
        }
        return stored > 0;
    }

    private void addPieces(WorkspaceId workspace, Document document, List<Piece> pieces) {
        jdbc.sql("""
                with piece as (
                    select * from unnest(:ids::uuid[], :ordinals::int[], :titles::text[], :languages::text[], :bodies::text[])
                             as p (id, ordinal, title, language, body)),
                passage as (
                    insert into knowledge_passage (workspace_id, id, document_id, kind, ordinal, title, enabled, updated_at)
                    select :workspace, id, :document, 'document', ordinal, title, :enabled, :at from piece)
                insert into knowledge_text (workspace_id, passage_id, ordinal, role, language, body)
                select :workspace, id, 0, 'body', language, body from piece
                """)
                .param("workspace", workspace.value())
                .param("document", document.id())
                .param("enabled", document.enabled())
                .param("at", Timestamp.from(document.updatedAt()))
                .param("ids", pieces.stream().map(Piece::id).toArray(UUID[]::new))
                .param("ordinals", pieces.stream().map(Piece::ordinal).toArray(Integer[]::new))
                .param("titles", pieces.stream().map(Piece::title).toArray(String[]::new))
                .param(
                        "languages",
                        pieces.stream().map(piece -> piece.language().value()).toArray(String[]::new))
                .param("bodies", pieces.stream().map(Piece::text).toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<UUID> documentOf(WorkspaceId workspace, byte[] sha256) {
        return jdbc.sql("select id from knowledge_document where workspace_id = :workspace and sha256 = :sha256")
                .param("workspace", workspace.value())
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<Document> document(WorkspaceId workspace, UUID id) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<Document> documents(WorkspaceId workspace) {
        return jdbc.sql(SELECT + " order by d.id desc")
                .param("workspace", workspace.value())
                .query((row, number) -> read(row))
                .list();
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Document.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("bytes"),
                new Language(row.getString("language")),
                row.getBoolean("enabled"),
                Document.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("problem")),
                row.getInt("passages"),
                row.getInt("indexed"),
                row.getInt("texts"),
                row.getTimestamp("updated_at").toInstant());
    }

    @Override
    public List<Piece> pieces(WorkspaceId workspace, UUID document) {
        return jdbc
                .sql(PassageRow.SELECT + """
                where p.workspace_id = :workspace and p.document_id = :document and p.kind = 'document' order by p.ordinal
                """)
                .param("workspace", workspace.value())
                .param("document", document)
                .query(PassageRow.MAPPER)
                .list()
                .stream()
                .map(PassageRow::toPiece)
                .toList();
    }

    @Override
    public boolean change(WorkspaceId workspace, UUID document, String name, boolean enabled, Instant at) {
        return jdbc.sql("""
                        with changed as (
                            update knowledge_document set name = :name, enabled = :enabled, updated_at = :at
                            where workspace_id = :workspace and id = :id returning id),
                        passages as (
                            update knowledge_passage set enabled = :enabled
                            where workspace_id = :workspace and document_id = :id and enabled <> :enabled)
                        select count(*) from changed
                        """)
                        .param("workspace", workspace.value())
                        .param("id", document)
                        .param("name", name)
                        .param("enabled", enabled)
                        .param("at", Timestamp.from(at))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void mark(WorkspaceId workspace, UUID document, Document.State state, Optional<String> problem) {
        jdbc.sql("""
                update knowledge_document set state = :state, problem = :problem where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", document)
                .param("state", lower(state))
                .param("problem", problem.orElse(null))
                .update();
    }

    @Override
    public boolean remove(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from knowledge_document where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
