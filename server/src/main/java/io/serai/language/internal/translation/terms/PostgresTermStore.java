package io.serai.language.internal.translation.terms;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresTermStore implements TermStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresTermStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Term> all(WorkspaceId workspace) {
        return jdbc.sql(
                        "select id, term, translations, exact from glossary_term where workspace_id = :workspace order by lower(term)")
                .param("workspace", workspace.value())
                .query((row, number) -> new Term(
                        row.getObject("id", UUID.class),
                        row.getString("term"),
                        json.readValue(row.getString("translations"), new TypeReference<Map<String, String>>() {}),
                        row.getBoolean("exact")))
                .list();
    }

    @Override
    public boolean put(WorkspaceId workspace, Term term, Instant at) {
        try {
            jdbc.sql("""
                    insert into glossary_term (workspace_id, id, term, translations, exact, changed_at)
                    values (:workspace, :id, :term, :translations::jsonb, :exact, :at)
                    on conflict (workspace_id, id) do update set term = excluded.term, translations = excluded.translations,
                        exact = excluded.exact, changed_at = excluded.changed_at
                    """)
                    .param("workspace", workspace.value())
                    .param("id", term.id())
                    .param("term", term.term())
                    .param("translations", json.writeValueAsString(term.translations()))
                    .param("exact", term.exact())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        jdbc.sql("delete from glossary_term where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }
}
