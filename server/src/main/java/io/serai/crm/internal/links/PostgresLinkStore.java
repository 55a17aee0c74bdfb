package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresLinkStore implements LinkStore {
    private final JdbcClient jdbc;

    PostgresLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec in(WorkspaceId workspace, String sql) {
        return jdbc.sql(sql).param("workspace", workspace.value());
    }

    private StatementSpec in(WorkspaceId workspace, CrmId connection, String sql) {
        return in(workspace, sql).param("connection", connection.value());
    }

    @Override
    public Optional<Link> of(WorkspaceId workspace, CrmId connection, ContactId contact) {
        return in(workspace, connection, """
                select * from crm_link where workspace_id = :workspace and connection_id = :connection and contact_id = :contact
                """)
                .param("contact", contact.value())
                .query(PostgresLinkStore::link)
                .optional();
    }

    @Override
    public List<Link> of(WorkspaceId workspace, ContactId contact) {
        return in(workspace, """
                select * from crm_link where workspace_id = :workspace and contact_id = :contact order by connection_id
                """)
                .param("contact", contact.value())
                .query(PostgresLinkStore::link)
                .list();
    }

    @Override
    public Optional<Link> to(WorkspaceId workspace, CrmId connection, String externalId) {
        return in(workspace, connection, """
                select * from crm_link where workspace_id = :workspace and connection_id = :connection and external_id = :external
                """)
                .param("external", externalId)
                .query(PostgresLinkStore::link)
                .optional();
    }

    @Override
    public boolean put(WorkspaceId workspace, Link link) {
        return in(workspace, link.connection(), """
                insert into crm_link (connection_id, contact_id, workspace_id, external_id, agreed, gone, synced_at)
                select :connection, :contact, :workspace, :external, :agreed, :gone, :at
                where not exists (select 1 from crm_link where workspace_id = :workspace and connection_id = :connection
                                  and external_id = :external and contact_id <> :contact)
                on conflict (connection_id, contact_id) do update
                set external_id = excluded.external_id, agreed = excluded.agreed, gone = excluded.gone, synced_at = excluded.synced_at
                """)
                        .param("contact", link.contact().value())
                        .param("external", link.externalId())
                        .param("agreed", link.agreed())
                        .param("gone", link.gone())
                        .param("at", offset(link.syncedAt()))
                        .update()
                == 1;
    }

    @Override
    public boolean renamed(WorkspaceId workspace, CrmId connection, String from, String to) {
        int renamed = in(workspace, connection, """
                update crm_link set external_id = :to where workspace_id = :workspace and connection_id = :connection and external_id = :from
                  and not exists (select 1 from crm_link there where there.workspace_id = :workspace and there.connection_id = :connection
                                  and there.external_id = :to and there.contact_id <> crm_link.contact_id)
                """)
                .param("from", from)
                .param("to", to)
                .update();
        if (renamed == 0) {
            in(workspace, connection, """
                    delete from crm_link where workspace_id = :workspace and connection_id = :connection and external_id = :from
                    """).param("from", from).update();
        }
        return renamed == 1;
    }

    @Override
    public List<Link> gone(WorkspaceId workspace, CrmId connection, Collection<String> externalIds) {
        return in(workspace, connection, """
                update crm_link set gone = true where workspace_id = :workspace and connection_id = :connection and not gone
                  and external_id = any(:ids) returning *
                """)
                .param("ids", externalIds.toArray(String[]::new))
                .query(PostgresLinkStore::link)
                .list();
    }

    @Override
    public void remove(WorkspaceId workspace, CrmId connection, ContactId contact) {
        in(
                        workspace,
                        connection,
                        "delete from crm_link where workspace_id = :workspace and connection_id = :connection and contact_id = :contact")
                .param("contact", contact.value())
                .update();
    }

    @Override
    public boolean move(WorkspaceId workspace, CrmId connection, ContactId from, ContactId to) {
        return in(workspace, connection, """
                update crm_link set contact_id = :to where workspace_id = :workspace and connection_id = :connection and contact_id = :from
                  and not exists (select 1 from crm_link other where other.workspace_id = :workspace and other.connection_id = :connection
                                  and other.contact_id = :to)
                """)
                        .param("from", from.value())
                        .param("to", to.value())
                        .update()
                == 1;
    }

    @Override
    public Counts count(WorkspaceId workspace, CrmId connection) {
        return in(workspace, connection, """
                select (select count(*) from crm_link where workspace_id = :workspace and connection_id = :connection and not gone) as linked,
                       (select count(*) from crm_touched where workspace_id = :workspace and connection_id = :connection) as waiting
                """)
                .query((row, number) -> new Counts(row.getLong("linked"), row.getLong("waiting")))
                .single();
    }

    @Override
    public Optional<Touch> touched(WorkspaceId workspace, CrmId connection, ContactId contact) {
        return in(workspace, connection, """
                select * from crm_touched where workspace_id = :workspace and connection_id = :connection and contact_id = :contact
                """)
                .param("contact", contact.value())
                .query(PostgresLinkStore::touch)
                .optional();
    }

    @Override
    public List<Touch> touched(WorkspaceId workspace, CrmId connection, Instant now, int limit) {
        return in(workspace, connection, """
                select * from crm_touched where workspace_id = :workspace and connection_id = :connection and due_at <= :now
                order by due_at, contact_id limit :limit
                """)
                .param("now", offset(now))
                .param("limit", limit)
                .query(PostgresLinkStore::touch)
                .list();
    }

    @Override
    public void told(WorkspaceId workspace, CrmId connection, Touch touch) {
        in(workspace, connection, """
                delete from crm_touched where workspace_id = :workspace and connection_id = :connection and contact_id = :contact and at = :at
                """)
                .param("contact", touch.contact().value())
                .param("at", offset(touch.at()))
                .update();
    }

    @Override
    public void later(WorkspaceId workspace, CrmId connection, Touch touch, Duration delay, Instant now) {
        in(workspace, connection, """
                update crm_touched set due_at = :due, tries = tries + 1
                where workspace_id = :workspace and connection_id = :connection and contact_id = :contact and at = :at
                """)
                .param("contact", touch.contact().value())
                .param("at", offset(touch.at()))
                .param("due", offset(now.plus(delay)))
                .update();
    }

    @Override
    public long touchAll(WorkspaceId workspace, CrmId connection, Instant now) {
        return in(workspace, connection, """
                insert into crm_touched (connection_id, contact_id, workspace_id, at, due_at)
                select :connection, id, :workspace, :now, :now from contact
                where workspace_id = :workspace and merged_into is null and (email_fingerprint is not null or phone_fingerprint is not null)
                on conflict (connection_id, contact_id) do nothing
                """).param("now", offset(now)).update();
    }

    @Override
    public void touch(WorkspaceId workspace, CrmId connection, ContactId contact, Instant now) {
        in(workspace, connection, """
                insert into crm_touched (connection_id, contact_id, workspace_id, at, due_at)
                values (:connection, :contact, :workspace, :now, :now)
                on conflict (connection_id, contact_id) do update set due_at = least(crm_touched.due_at, excluded.due_at)
                """)
                .param("contact", contact.value())
                .param("now", offset(now))
                .update();
    }

    @Override
    public List<CrmId> takeWaiting(WorkspaceId workspace, Instant now) {
        return in(workspace, """
                update crm_connection set telling = true where workspace_id = :workspace and state = 'active' and not telling and (
                    exists (select 1 from crm_touched where workspace_id = :workspace and connection_id = crm_connection.id and due_at <= :now)
                    or exists (select 1 from crm_note where workspace_id = :workspace and connection_id = crm_connection.id
                               and external_id is null and due_at <= :now))
                returning id
                """)
                .param("now", offset(now))
                .query((row, number) -> new CrmId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void idle(WorkspaceId workspace, CrmId connection) {
        in(
                        workspace,
                        connection,
                        "update crm_connection set telling = false where workspace_id = :workspace and id = :connection")
                .update();
    }

    @Override
    public void forget(WorkspaceId workspace, CrmId connection, byte[] fingerprint, Instant now) {
        in(workspace, connection, """
                insert into crm_forgotten (connection_id, workspace_id, fingerprint, at) values (:connection, :workspace, :print, :now)
                on conflict do nothing
                """)
                .param("print", fingerprint)
                .param("now", offset(now))
                .update();
    }

    @Override
    public boolean forgotten(WorkspaceId workspace, CrmId connection, byte[] fingerprint) {
        return in(workspace, connection, """
                select exists (select 1 from crm_forgotten where workspace_id = :workspace and connection_id = :connection and fingerprint = :print)
                """)
                .param("print", fingerprint)
                .query(Boolean.class)
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new CrmId(row.getObject("connection_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("external_id"),
                row.getBytes("agreed"),
                row.getBoolean("gone"),
                row.getObject("synced_at", OffsetDateTime.class).toInstant());
    }

    private static Touch touch(ResultSet row, int number) throws SQLException {
        return new Touch(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
