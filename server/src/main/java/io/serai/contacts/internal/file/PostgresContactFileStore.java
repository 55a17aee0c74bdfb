package io.serai.contacts.internal.file;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class PostgresContactFileStore implements ContactFileStore {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresContactFileStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private StatementSpec of(WorkspaceId workspace, ContactId contact, String sql) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("contact", contact.value());
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, ContactId contact) {
        return of(workspace, contact, "select * from contact where workspace_id = :workspace and id = :contact")
                .query((row, number) -> new Kept(
                        custom(json, row.getString("custom")),
                        Optional.ofNullable(row.getString("external_id")),
                        Optional.ofNullable(row.getObject("marketing", Boolean.class)),
                        instant(row, "last_seen"),
                        barred(row),
                        Optional.ofNullable(row.getObject("merged_into", UUID.class))
                                .map(ContactId::new)))
                .optional();
    }

    /** What lies in {@code contact.custom}. */
    public static Map<FieldId, Object> custom(JsonMapper json, String stored) {
        Map<FieldId, Object> values = new HashMap<>();
        json.readerFor(VALUES)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .<Map<String, Object>>readValue(stored)
                .forEach((field, value) -> values.put(
                        new FieldId(UUID.fromString(field)),
                        value instanceof Number number ? new BigDecimal(number.toString()) : value));
        return values;
    }

    private static Optional<Barred> barred(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("barred_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Barred(
                        at.toInstant(), agent(row, "barred_by"), Optional.ofNullable(row.getString("barred_why"))));
    }

    private static Optional<AgentId> agent(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(AgentId::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<Reach> reaches(WorkspaceId workspace, ContactId contact) {
        return of(workspace, contact, """
                select account_id, channel, address from contact_address where workspace_id = :workspace and contact_id = :contact
                order by channel, account_id, address limit 100
                """)
                .query((row, number) -> new Reach(
                        new ChannelAccountId(row.getObject("account_id", UUID.class)),
                        new Address(
                                ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                                row.getString("address"))))
                .list();
    }

    @Override
    public void seen(WorkspaceId workspace, ContactId contact, Instant at) {
        of(workspace, contact, """
                update contact set last_seen = :at
                where workspace_id = :workspace and id = :contact and last_seen < cast(:at as timestamptz) - interval '10 minutes'
                """).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void write(WorkspaceId workspace, ContactId contact, Map<FieldId, Optional<Object>> values) {
        Map<String, Object> put = new HashMap<>();
        values.forEach(
                (field, value) -> value.ifPresent(it -> put.put(field.value().toString(), it)));
        of(workspace, contact, """
                update contact set custom = (custom - :gone::text[]) || :put::jsonb where workspace_id = :workspace and id = :contact
                """)
                .param(
                        "gone",
                        values.keySet().stream()
                                .map(field -> field.value().toString())
                                .toArray(String[]::new))
                .param("put", json.writeValueAsString(put))
                .update();
    }

    @Override
    public boolean bar(WorkspaceId workspace, ContactId contact, Barred barred) {
        return of(workspace, contact, """
                update contact set barred_at = :at, barred_by = :by, barred_why = :why
                where workspace_id = :workspace and id = :contact and barred_at is null
                """)
                        .param("at", barred.at().atOffset(ZoneOffset.UTC))
                        .param("by", barred.by().map(AgentId::value).orElse(null), Types.OTHER)
                        .param("why", barred.why().orElse(null), Types.VARCHAR)
                        .update()
                > 0;
    }

    @Override
    public boolean unbar(WorkspaceId workspace, ContactId contact) {
        return of(workspace, contact, """
                update contact set barred_at = null, barred_by = null, barred_why = null
                where workspace_id = :workspace and id = :contact and barred_at is not null
                """).update() > 0;
    }

    @Override
    public boolean tag(WorkspaceId workspace, ContactId contact, TagOn tag) {
        return of(workspace, contact, """
                insert into contact_tag (contact_id, tag_id, workspace_id, agent_id, why, at)
                select id, :tag, workspace_id, :agent, :why, :at from contact where workspace_id = :workspace and id = :contact
                on conflict do nothing
                """)
                        .param("tag", tag.tag().value())
                        .param("agent", tag.agent().map(AgentId::value).orElse(null), Types.OTHER)
                        .param("why", tag.why().orElse(null), Types.VARCHAR)
                        .param("at", tag.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public boolean untag(WorkspaceId workspace, ContactId contact, LabelId tag) {
        return of(
                                workspace,
                                contact,
                                "delete from contact_tag where workspace_id = :workspace and contact_id = :contact and tag_id = :tag")
                        .param("tag", tag.value())
                        .update()
                > 0;
    }

    @Override
    public List<TagOn> tags(WorkspaceId workspace, ContactId contact) {
        return of(
                        workspace,
                        contact,
                        "select * from contact_tag where workspace_id = :workspace and contact_id = :contact order by at, tag_id")
                .query((row, number) -> new TagOn(
                        new LabelId(row.getObject("tag_id", UUID.class)),
                        agent(row, "agent_id"),
                        Optional.ofNullable(row.getString("why")),
                        instant(row, "at")))
                .list();
    }

    @Override
    public void forget(WorkspaceId workspace, LabelId tag) {
        jdbc.sql("delete from contact_tag where workspace_id = :workspace and tag_id = :tag")
                .param("workspace", workspace.value())
                .param("tag", tag.value())
                .update();
    }

    @Override
    public void note(WorkspaceId workspace, ContactId contact, Note note) {
        of(workspace, contact, """
                insert into contact_note (id, workspace_id, contact_id, agent_id, body, at)
                values (:id, :workspace, :contact, :agent, :body, :at)
                """)
                .param("id", note.id())
                .param("agent", note.agent().value())
                .param("body", note.body())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean unnote(WorkspaceId workspace, ContactId contact, UUID note, Optional<AgentId> writer) {
        return of(workspace, contact, """
                delete from contact_note where workspace_id = :workspace and contact_id = :contact and id = :id
                  and (cast(:writer as uuid) is null or agent_id = :writer)
                """)
                        .param("id", note)
                        .param("writer", writer.map(AgentId::value).orElse(null), Types.OTHER)
                        .update()
                > 0;
    }

    @Override
    public List<Note> notes(WorkspaceId workspace, ContactId contact, int limit) {
        return of(workspace, contact, """
                select * from contact_note where workspace_id = :workspace and contact_id = :contact order by at desc, id desc limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        row.getString("body"),
                        instant(row, "at")))
                .list();
    }

    @Override
    public void changed(WorkspaceId workspace, ContactId contact, Entry change) {
        of(workspace, contact, """
                insert into contact_change (id, workspace_id, contact_id, agent_id, kind, details, at)
                values (:id, :workspace, :contact, :agent, :kind, :details::jsonb, :at)
                """)
                .param("id", change.id())
                .param("agent", change.agent().map(AgentId::value).orElse(null), Types.OTHER)
                .param("kind", change.kind())
                .param("details", json.writeValueAsString(change.details()))
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Entry> changes(WorkspaceId workspace, ContactId contact, int limit) {
        return of(workspace, contact, """
                select * from contact_change where workspace_id = :workspace and contact_id = :contact order by at desc, id desc limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        agent(row, "agent_id"),
                        instant(row, "at"),
                        json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {})))
                .list();
    }
}
