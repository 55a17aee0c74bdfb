package io.serai.knowledge.internal;

import io.serai.knowledge.Phrase;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFaqStore implements FaqStore {
    private static final String CONTAINING = """
            (:containing = '' or exists (select from knowledge_text t where t.workspace_id = p.workspace_id and t.passage_id = p.id
             and strpos(lower(t.body), lower(:containing)) > 0))
            """;

    private final JdbcClient jdbc;

    PostgresFaqStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(WorkspaceId workspace, Faq faq) {
        jdbc.sql("""
                insert into knowledge_passage (
                    workspace_id, id, document_id, kind, ordinal, title, enabled, updated_at, countries, valid_from, valid_until)
                values (:workspace, :id, :document, 'faq', 0, '', :enabled, :at, :countries, :from, :until)
                on conflict (workspace_id, id) do update set enabled = excluded.enabled, updated_at = excluded.updated_at,
                    countries = excluded.countries, valid_from = excluded.valid_from, valid_until = excluded.valid_until
                """)
                .param("workspace", workspace.value())
                .param("id", faq.id())
                .param("document", faq.document().orElse(null))
                .param("enabled", faq.enabled())
                .param("at", Timestamp.from(faq.updatedAt()))
                .param("countries", faq.validity().countries().toArray(String[]::new))
                .param("from", faq.validity().from().orElse(null), Types.DATE)
                .param("until", faq.validity().until().orElse(null), Types.DATE)
                .update();
        var texts = new ArrayList<Text>();
        faq.questions().forEach(question -> texts.add(new Text("question", question)));
        faq.answers().forEach(answer -> texts.add(new Text("answer", answer)));
        saveTexts(workspace, faq.id(), texts);
        dropTextsFrom(workspace, faq.id(), texts.size());
    }

    private record Text(String role, Phrase phrase) {
        String language() {
            return phrase.language().value();
        }
    }

    /** One statement, so that vectors can be taken over from the rows that it replaces. */
    private void saveTexts(WorkspaceId workspace, UUID passage, List<Text> texts) {
        jdbc.sql("""
                insert into knowledge_text as t (workspace_id, passage_id, ordinal, role, language, body, space, vector)
                select :workspace, :passage, new.ordinal - 1, new.role, new.language, new.body, same.space, same.vector
                from unnest(:roles::text[], :languages::text[], :bodies::text[]) with ordinality as new (role, language, body, ordinal)
                left join lateral (
                    select space, vector from knowledge_text o
                    where o.workspace_id = :workspace and o.passage_id = :passage
                      and o.language = new.language and o.body = new.body and o.vector is not null limit 1) same on true
                on conflict (workspace_id, passage_id, ordinal) do update set
                    role = excluded.role, language = excluded.language, body = excluded.body,
                    space = excluded.space, vector = excluded.vector
                """)
                .param("workspace", workspace.value())
                .param("passage", passage)
                .param("roles", texts.stream().map(Text::role).toArray(String[]::new))
                .param("languages", texts.stream().map(Text::language).toArray(String[]::new))
                .param(
                        "bodies",
                        texts.stream().map(text -> text.phrase().text()).toArray(String[]::new))
                .update();
    }

    private void dropTextsFrom(WorkspaceId workspace, UUID passage, int count) {
        jdbc.sql(
                        "delete from knowledge_text where workspace_id = :workspace and passage_id = :passage and ordinal >= :count")
                .param("workspace", workspace.value())
                .param("passage", passage)
                .param("count", count)
                .update();
    }

    @Override
    public Optional<Faq> faq(WorkspaceId workspace, UUID id) {
        return read(workspace, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Faq> faqs(WorkspaceId workspace, String containing, Optional<UUID> before, int limit) {
        List<UUID> ids = jdbc.sql("""
                select id from knowledge_passage p
                where workspace_id = :workspace and kind = 'faq' and (:before::uuid is null or id < :before::uuid) and %s
                order by id desc limit :limit
                """.formatted(CONTAINING))
                .param("workspace", workspace.value())
                .param("containing", containing)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return read(workspace, ids);
    }

    private List<Faq> read(WorkspaceId workspace, List<UUID> ids) {
        List<PassageRow> rows = jdbc.sql(PassageRow.SELECT + """
                where p.workspace_id = :workspace and p.id = any (:ids) and p.kind = 'faq' order by p.id desc, t.ordinal
                """)
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(PassageRow.MAPPER)
                .list();
        return PassageRow.byPassage(rows).stream().map(PassageRow::toFaq).toList();
    }

    @Override
    public long count(WorkspaceId workspace, String containing) {
        return jdbc.sql("select count(*) from knowledge_passage p where workspace_id = :workspace and kind = 'faq' and "
                        + CONTAINING)
                .param("workspace", workspace.value())
                .param("containing", containing)
                .query(Long.class)
                .single();
    }

    @Override
    public boolean enable(WorkspaceId workspace, UUID id, boolean enabled, Instant at) {
        return jdbc.sql("""
                        update knowledge_passage set enabled = :enabled, updated_at = :at
                        where workspace_id = :workspace and id = :id and kind = 'faq'
                        """)
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .param("enabled", enabled)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    @Override
    public boolean remove(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from knowledge_passage where workspace_id = :workspace and id = :id and kind = 'faq'")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .update()
                > 0;
    }
}
