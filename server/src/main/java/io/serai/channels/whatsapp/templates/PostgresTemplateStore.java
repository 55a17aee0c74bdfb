package io.serai.channels.whatsapp.templates;

import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresTemplateStore implements TemplateStore {
    private static final String COLUMNS = "name, language, template_id, status, category, quality, reason, form";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionOperations transaction;

    PostgresTemplateStore(JdbcClient jdbc, JsonMapper json, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    public List<MessageTemplate> all(WorkspaceId workspace, String waba) {
        return jdbc.sql("select " + COLUMNS + """
                 from whatsapp_template
                where workspace_id = :workspace and waba_id = :waba
                order by status <> 'APPROVED', name, language
                """)
                .param("workspace", workspace.value())
                .param("waba", waba)
                .query((row, number) -> template(row))
                .list();
    }

    @Override
    public Optional<MessageTemplate> find(WorkspaceId workspace, String waba, String name, String language) {
        return one("select " + COLUMNS + """
                 from whatsapp_template
                where workspace_id = :workspace and waba_id = :waba and name = :name and language = :language
                """, workspace, waba, name, language)
                .query((row, number) -> template(row))
                .optional();
    }

    private MessageTemplate template(ResultSet row) throws SQLException {
        return new MessageTemplate(
                row.getString("name"),
                row.getString("language"),
                row.getString("template_id"),
                row.getString("status"),
                row.getString("category"),
                Optional.ofNullable(row.getString("quality")),
                Optional.ofNullable(row.getString("reason")),
                json.readValue(row.getString("form"), MessageTemplate.Form.class));
    }

    @Override
    public void replace(WorkspaceId workspace, String waba, List<MessageTemplate> templates) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from whatsapp_template where workspace_id = :workspace and waba_id = :waba")
                    .param("workspace", workspace.value())
                    .param("waba", waba)
                    .update();
            templates.forEach(template -> insert(workspace, waba, template));
        });
    }

    private void insert(WorkspaceId workspace, String waba, MessageTemplate template) {
        one("""
                insert into whatsapp_template
                    (workspace_id, waba_id, name, language, template_id, status, category, quality, reason, form)
                values (:workspace, :waba, :name, :language, :id, :status, :category, :quality, :reason, cast(:form as jsonb))
                on conflict (workspace_id, waba_id, name, language) do update
                set template_id = excluded.template_id, status = excluded.status, category = excluded.category,
                    quality = excluded.quality, reason = excluded.reason, form = excluded.form, told_at = now()
                """, workspace, waba, template.name(), template.language())
                .param("id", template.id())
                .param("status", template.status())
                .param("category", template.category())
                .param("quality", template.quality().orElse(null))
                .param("reason", template.reason().orElse(null))
                .param("form", json.writeValueAsString(template.form()))
                .update();
    }

    @Override
    public boolean statusChanged(
            WorkspaceId workspace, String waba, String name, String language, String status, Optional<String> reason) {
        return one("""
                update whatsapp_template set status = :status, reason = :reason, told_at = now()
                where workspace_id = :workspace and waba_id = :waba and name = :name and language = :language
                """, workspace, waba, name, language)
                        .param("status", status)
                        .param("reason", reason.orElse(null))
                        .update()
                > 0;
    }

    @Override
    public boolean qualityChanged(WorkspaceId workspace, String waba, String name, String language, String quality) {
        return one("""
                update whatsapp_template set quality = :quality, told_at = now()
                where workspace_id = :workspace and waba_id = :waba and name = :name and language = :language
                """, workspace, waba, name, language)
                        .param("quality", quality)
                        .update()
                > 0;
    }

    @Override
    public boolean categoryChanged(WorkspaceId workspace, String waba, String name, String language, String category) {
        return one("""
                update whatsapp_template set category = :category, told_at = now()
                where workspace_id = :workspace and waba_id = :waba and name = :name and language = :language
                """, workspace, waba, name, language)
                        .param("category", category)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec one(String sql, WorkspaceId workspace, String waba, String name, String language) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("waba", waba)
                .param("name", name)
                .param("language", language);
    }
}
