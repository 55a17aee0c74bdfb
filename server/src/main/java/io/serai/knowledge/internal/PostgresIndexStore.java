package io.serai.knowledge.internal;

import io.serai.knowledge.internal.search.Indexed;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresIndexStore implements IndexStore {
    private static final String TEXTS_OF_SOURCE = """
            from knowledge_passage p join knowledge_text t on t.workspace_id = p.workspace_id and t.passage_id = p.id
            where p.workspace_id = :workspace and (p.id = :source or p.document_id = :source)
            """;

    private final JdbcClient jdbc;

    PostgresIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> passagesOf(WorkspaceId workspace, UUID source) {
        return jdbc.sql("""
                select id from knowledge_passage where workspace_id = :workspace and (id = :source or document_id = :source)
                order by ordinal, id
                """)
                .param("workspace", workspace.value())
                .param("source", source)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Unindexed> unindexed(WorkspaceId workspace, UUID source, int limit) {
        return jdbc.sql("select p.id, t.ordinal, t.language, p.title, t.body " + TEXTS_OF_SOURCE + """
                and t.vector is null order by p.ordinal, p.id, t.ordinal limit :limit
                """)
                .param("workspace", workspace.value())
                .param("source", source)
                .param("limit", limit)
                .query((row, number) -> new Unindexed(
                        row.getObject("id", UUID.class),
                        row.getInt("ordinal"),
                        new Language(row.getString("language")),
                        row.getString("title"),
                        row.getString("body")))
                .list();
    }

    @Override
    public void index(WorkspaceId workspace, Unindexed text, String space, float[] vector) {
        jdbc.sql("""
                update knowledge_text set space = :space, vector = :vector
                where workspace_id = :workspace and passage_id = :passage and ordinal = :ordinal and language = :language and body = :body
                """)
                .param("workspace", workspace.value())
                .param("passage", text.passage())
                .param("ordinal", text.ordinal())
                .param("language", text.language().value())
                .param("body", text.body())
                .param("space", space)
                .param("vector", PassageRow.bytes(vector))
                .update();
    }

    @Override
    public Progress progress(WorkspaceId workspace, UUID source) {
        return jdbc.sql("select count(t.vector) as done, count(*) as total " + TEXTS_OF_SOURCE)
                .param("workspace", workspace.value())
                .param("source", source)
                .query((row, number) -> new Progress(row.getInt("done"), row.getInt("total")))
                .single();
    }

    @Override
    public long waiting(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from knowledge_text where workspace_id = :workspace and vector is null")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Indexed> searchable(WorkspaceId workspace) {
        return indexed(
                jdbc.sql(PassageRow.SELECT + "where p.workspace_id = :workspace and p.enabled order by p.id, t.ordinal")
                        .param("workspace", workspace.value()));
    }

    @Override
    public List<Indexed> searchable(WorkspaceId workspace, Collection<UUID> passages) {
        return indexed(jdbc.sql(PassageRow.SELECT + """
                where p.workspace_id = :workspace and p.enabled and p.id = any (:passages) order by p.id, t.ordinal
                """)
                .param("workspace", workspace.value())
                .param("passages", passages.toArray(UUID[]::new)));
    }

    private static List<Indexed> indexed(JdbcClient.StatementSpec query) {
        List<PassageRow> rows = query.query(PassageRow.MAPPER).list();
        return PassageRow.byPassage(rows).stream().map(PassageRow::toIndexed).toList();
    }
}
