package io.serai.integrations.internal.chatwoot;

import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresAttributeStore implements AttributeStore {
    private static final String CONTEXT = "compat_attributes.attributes";
    private static final TypeReference<Map<String, JsonNode>> SHAPE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    PostgresAttributeStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Map<String, JsonNode> of(WorkspaceId workspace, UUID conversation) {
        return jdbc.sql(
                        "select attributes from compat_attributes where workspace_id = :workspace and conversation_id = :id")
                .param("workspace", workspace.value())
                .param("id", conversation)
                .query(byte[].class)
                .optional()
                .map(bytes ->
                        json.readValue(vault.open(workspace, CONTEXT, bytes).value(), SHAPE))
                .orElse(Map.of());
    }

    @Override
    public void put(WorkspaceId workspace, UUID conversation, Map<String, JsonNode> attributes) {
        jdbc.sql("""
                insert into compat_attributes (workspace_id, conversation_id, attributes) values (:workspace, :id, :attributes)
                on conflict (workspace_id, conversation_id) do update set attributes = excluded.attributes
                """)
                .param("workspace", workspace.value())
                .param("id", conversation)
                .param("attributes", vault.seal(workspace, CONTEXT, json.writeValueAsString(attributes)))
                .update();
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<UUID> conversations) {
        jdbc.sql("delete from compat_attributes where workspace_id = :workspace and conversation_id = any(:ids)")
                .param("workspace", workspace.value())
                .param("ids", conversations.toArray(UUID[]::new))
                .update();
    }
}
