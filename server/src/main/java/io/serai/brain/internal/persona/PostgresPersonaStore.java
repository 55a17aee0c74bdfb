package io.serai.brain.internal.persona;

import io.serai.brain.Persona;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresPersonaStore implements PersonaStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresPersonaStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Persona> find(WorkspaceId workspace) {
        return jdbc.sql("select persona from persona where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, Persona.class));
    }

    @Override
    public void save(WorkspaceId workspace, Persona persona, Instant at) {
        jdbc.sql("""
                        insert into persona (workspace_id, persona, changed_at)
                        values (:workspace, :persona::jsonb, :at)
                        on conflict (workspace_id) do update set persona = :persona::jsonb, changed_at = :at
                        """)
                .param("workspace", workspace.value())
                .param("persona", json.writeValueAsString(persona))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
