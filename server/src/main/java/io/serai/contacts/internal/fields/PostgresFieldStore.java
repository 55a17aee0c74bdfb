package io.serai.contacts.internal.fields;

import io.serai.contacts.FieldId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresFieldStore implements FieldStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresFieldStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<CustomField> all(WorkspaceId workspace) {
        return jdbc.sql("select * from contact_field where workspace_id = :workspace order by ordinal, id")
                .param("workspace", workspace.value())
                .query(this::field)
                .list();
    }

    @Override
    public boolean put(WorkspaceId workspace, CustomField field) {
        try {
            jdbc.sql("""
                    insert into contact_field (id, workspace_id, ordinal, name, kind, options, personal)
                    values (:id, :workspace, (select coalesce(max(ordinal), 0) + 1 from contact_field where workspace_id = :workspace),
                            :name, :kind, :options::jsonb, :personal)
                    on conflict (id) do update set name = excluded.name, options = excluded.options, personal = excluded.personal
                    where contact_field.workspace_id = :workspace
                    """)
                    .param("id", field.id().value())
                    .param("workspace", workspace.value())
                    .param("name", field.name())
                    .param("kind", field.kind().name().toLowerCase(Locale.ROOT))
                    .param("options", json.writeValueAsString(field.options()))
                    .param("personal", field.personal())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void remove(WorkspaceId workspace, FieldId id) {
        jdbc.sql("""
                with gone as (delete from contact_field where workspace_id = :workspace and id = :id returning id)
                update contact set custom = custom - :key from gone where contact.workspace_id = :workspace and jsonb_exists(contact.custom, :key)
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("key", id.value().toString())
                .update();
    }

    @Override
    public void order(WorkspaceId workspace, List<FieldId> order) {
        jdbc.sql("""
                update contact_field set ordinal = coalesce(array_position(:order::uuid[], id), 10000 + ordinal)
                where workspace_id = :workspace
                """)
                .param("workspace", workspace.value())
                .param("order", order.stream().map(FieldId::value).toArray(UUID[]::new))
                .update();
    }

    private CustomField field(ResultSet row, int number) throws SQLException {
        return new CustomField(
                new FieldId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CustomField.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("options"), new TypeReference<List<String>>() {}),
                row.getBoolean("personal"));
    }
}
