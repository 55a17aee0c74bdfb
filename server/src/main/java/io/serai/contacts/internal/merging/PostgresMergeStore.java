package io.serai.contacts.internal.merging;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresMergeStore implements MergeStore {
    /** What a profile is made of; phone and email go with their fingerprints. */
    private static final Map<String, List<String>> PROFILE = Map.of(
            "name", List.of("name"),
            "phone", List.of("phone_sealed", "phone_fingerprint"),
            "email", List.of("email_sealed", "email_fingerprint"),
            "language", List.of("language"),
            "zone", List.of("zone"),
            "country", List.of("country"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresMergeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean lock(WorkspaceId workspace, ContactId one, ContactId other) {
        return jdbc.sql("""
                                select id from contact where workspace_id = :workspace and id in (:one, :other) and merged_into is null
                                order by id for update
                                """)
                        .param("workspace", workspace.value())
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(UUID.class)
                        .list()
                        .size()
                == 2;
    }

    @Override
    public Map<String, List<String>> move(WorkspaceId workspace, ContactId from, ContactId to) {
        Map<String, List<String>> moved = new HashMap<>();
        moved.put("addresses", ids(workspace, from, to, """
                update contact_address set contact_id = :to where workspace_id = :workspace and contact_id = :from
                returning account_id::text || ' ' || address
                """));
        PROFILE.forEach((field, columns) ->
                fill(workspace, from, to, columns).ifPresent(filled -> moved.put("profile." + field, List.of())));
        moved.put("custom", ids(workspace, from, to, """
                select key from contact merged cross join lateral jsonb_object_keys(merged.custom) key
                where merged.workspace_id = :workspace and merged.id = :from
                  and not jsonb_exists((select kept.custom from contact kept where kept.id = :to), key)
                """));
        between(workspace, from, to, """
                update contact kept set custom = merged.custom || kept.custom from contact merged
                where kept.workspace_id = :workspace and kept.id = :to and merged.workspace_id = :workspace and merged.id = :from
                """).update();
        moved.put("tags", ids(workspace, from, to, """
                insert into contact_tag (contact_id, tag_id, workspace_id, agent_id, why, at)
                select :to, tag_id, workspace_id, agent_id, why, at from contact_tag where workspace_id = :workspace and contact_id = :from
                on conflict do nothing returning tag_id::text
                """));
        moved.put("notes", ids(workspace, from, to, """
                update contact_note set contact_id = :to where workspace_id = :workspace and contact_id = :from returning id::text
                """));
        moved.put("changes", ids(workspace, from, to, """
                update contact_change set contact_id = :to where workspace_id = :workspace and contact_id = :from returning id::text
                """));
        between(workspace, from, to, """
                update contact kept set first_seen = least(kept.first_seen, merged.first_seen), last_seen = greatest(kept.last_seen, merged.last_seen)
                from contact merged where kept.workspace_id = :workspace and kept.id = :to and merged.workspace_id = :workspace and merged.id = :from
                """).update();
        between(
                        workspace,
                        from,
                        to,
                        "update contact set merged_into = :to where workspace_id = :workspace and id = :from")
                .update();
        return moved;
    }

    /** Only what the other lacks. */
    private Optional<UUID> fill(WorkspaceId workspace, ContactId from, ContactId to, List<String> columns) {
        String first = columns.getFirst();
        String set = String.join(
                ", ",
                columns.stream().map(column -> column + " = merged." + column).toList());
        return between(workspace, from, to, """
                update contact kept set %s from contact merged
                where kept.workspace_id = :workspace and kept.id = :to and merged.workspace_id = :workspace and merged.id = :from
                  and kept.%s is null and merged.%s is not null
                returning kept.id
                """.formatted(set, first, first))
                .query(UUID.class)
                .optional();
    }

    private StatementSpec between(WorkspaceId workspace, ContactId from, ContactId to, String sql) {
        StatementSpec statement =
                jdbc.sql(sql).param("workspace", workspace.value()).param("to", to.value());
        return statement.param("from", from.value());
    }

    private List<String> ids(WorkspaceId workspace, ContactId from, ContactId to, String sql) {
        return between(workspace, from, to, sql).query(String.class).list().stream()
                .filter(id -> id != null && !id.isEmpty())
                .toList();
    }

    /** What was filled is emptied again only where it still says what the other says; what a person wrote since stays. */
    @Override
    public void putBack(WorkspaceId workspace, Merge merge) {
        ContactId from = merge.kept();
        ContactId to = merge.merged();
        between(
                        workspace,
                        from,
                        to,
                        "update contact set merged_into = null where workspace_id = :workspace and id = :to and merged_into = :from")
                .update();
        back(workspace, merge, "addresses", """
                update contact_address set contact_id = :to where workspace_id = :workspace and contact_id = :from
                  and account_id::text || ' ' || address = any(:ids)
                """);
        back(workspace, merge, "notes", """
                update contact_note set contact_id = :to where workspace_id = :workspace and contact_id = :from and id::text = any(:ids)
                """);
        back(workspace, merge, "changes", """
                update contact_change set contact_id = :to where workspace_id = :workspace and contact_id = :from and id::text = any(:ids)
                """);
        back(workspace, merge, "tags", """
                delete from contact_tag where workspace_id = :workspace and contact_id = :from and tag_id::text = any(:ids) and :to::uuid is not null
                """);
        PROFILE.forEach((field, columns) -> {
            if (merge.moved().containsKey("profile." + field)) {
                empty(workspace, from, to, columns);
            }
        });
        back(workspace, merge, "custom", """
                update contact kept set custom = kept.custom - array(
                    select key from unnest(:ids::text[]) key
                    where kept.custom -> key = (select merged.custom -> key from contact merged where merged.id = :to))
                where kept.workspace_id = :workspace and kept.id = :from
                """);
    }

    private void back(WorkspaceId workspace, Merge merge, String what, String sql) {
        List<String> ids = merge.moved().getOrDefault(what, List.of());
        if (!ids.isEmpty()) {
            between(workspace, merge.kept(), merge.merged(), sql)
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    private void empty(WorkspaceId workspace, ContactId from, ContactId to, List<String> columns) {
        String set = String.join(
                ", ", columns.stream().map(column -> column + " = null").toList());
        String last = columns.getLast();
        between(workspace, from, to, """
                update contact kept set %s from contact merged
                where kept.workspace_id = :workspace and kept.id = :from and merged.workspace_id = :workspace and merged.id = :to
                  and kept.%s = merged.%s
                """.formatted(set, last, last)).update();
    }

    @Override
    public void keep(WorkspaceId workspace, Merge merge) {
        between(workspace, merge.merged(), merge.kept(), """
                insert into contact_merge (id, workspace_id, kept, merged, agent_id, at, moved)
                values (:id, :workspace, :to, :from, :agent, :at, :moved::jsonb)
                """)
                .param("id", merge.id())
                .param("agent", merge.by().value())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .param("moved", json.writeValueAsString(merge.moved()))
                .update();
    }

    @Override
    public Optional<Merge> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from contact_merge where workspace_id = :workspace and id = :id for update")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(this::merge)
                .optional();
    }

    @Override
    public List<Merge> into(WorkspaceId workspace, ContactId kept) {
        return jdbc.sql("""
                select * from contact_merge where workspace_id = :workspace and kept = :kept and undone_at is null order by at desc limit 50
                """)
                .param("workspace", workspace.value())
                .param("kept", kept.value())
                .query(this::merge)
                .list();
    }

    @Override
    public void undone(WorkspaceId workspace, UUID id, Instant at) {
        jdbc.sql("update contact_merge set undone_at = :at where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                new ContactId(row.getObject("kept", UUID.class)),
                new ContactId(row.getObject("merged", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("undone_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                json.readValue(row.getString("moved"), new TypeReference<Map<String, List<String>>>() {}));
    }
}
