package io.serai.contacts.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.Types;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresContactsStore implements ContactsStore {
    private final JdbcClient jdbc;

    PostgresContactsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredContact> behind(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return jdbc.sql("""
                        SELECT contact.* FROM contact_address
                        JOIN contact ON contact.id = contact_address.contact_id
                        WHERE contact_address.account_id = :account AND contact_address.address = :address
                          AND contact.workspace_id = :workspace
                        """)
                .param("account", account.value())
                .param("address", address.value())
                .param("workspace", workspace.value())
                .query(ContactRows::contact)
                .optional();
    }

    /** One statement, so that the contact exists only if the address was free; whoever comes second waits for the first. */
    @Override
    public boolean add(WorkspaceId workspace, ChannelAccountId account, Address address, StoredContact contact) {
        StatementSpec insert = jdbc.sql("""
                        WITH free AS (
                            INSERT INTO contact_address (workspace_id, account_id, address, channel, contact_id)
                            VALUES (:workspace, :account, :address, :channel, :id)
                            ON CONFLICT DO NOTHING
                            RETURNING contact_id)
                        INSERT INTO contact (id, workspace_id, name, phone_sealed, phone_fingerprint, email_sealed, email_fingerprint,
                                             language, zone, country, blocked, first_seen, last_seen)
                        SELECT contact_id, :workspace, :name, :phone, :phoneFingerprint, :email, :emailFingerprint,
                               :language, :zone, :country, :blocked, :firstSeen, :firstSeen
                        FROM free
                        """)
                .param("account", account.value())
                .param("address", address.value())
                .param("channel", address.kind().name().toLowerCase(Locale.ROOT))
                .param("blocked", contact.blocked())
                .param("firstSeen", contact.firstSeen().atOffset(ZoneOffset.UTC));
        return withProfile(insert, workspace, contact).update() == 1;
    }

    @Override
    public Optional<StoredContact> find(WorkspaceId workspace, ContactId id) {
        return jdbc.sql("SELECT * FROM contact WHERE workspace_id = :workspace AND id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(ContactRows::contact)
                .optional();
    }

    @Override
    public Optional<StoredContact> fill(WorkspaceId workspace, StoredContact news) {
        StatementSpec update = jdbc.sql("""
                        UPDATE contact
                        SET name = coalesce(name, :name),
                            phone_sealed = coalesce(phone_sealed, :phone),
                            phone_fingerprint = coalesce(phone_fingerprint, :phoneFingerprint),
                            email_sealed = coalesce(email_sealed, :email),
                            email_fingerprint = coalesce(email_fingerprint, :emailFingerprint),
                            language = coalesce(language, :language),
                            zone = coalesce(zone, :zone),
                            country = coalesce(country, :country)
                        WHERE workspace_id = :workspace AND id = :id
                        RETURNING *
                        """);
        return withProfile(update, workspace, news).query(ContactRows::contact).optional();
    }

    @Override
    public void replace(WorkspaceId workspace, StoredContact contact) {
        StatementSpec update = jdbc.sql("""
                        UPDATE contact
                        SET name = :name, phone_sealed = :phone, phone_fingerprint = :phoneFingerprint,
                            email_sealed = :email, email_fingerprint = :emailFingerprint,
                            language = :language, zone = :zone, country = :country
                        WHERE workspace_id = :workspace AND id = :id
                        """);
        withProfile(update, workspace, contact).update();
    }

    @Override
    public void lead(WorkspaceId workspace, ChannelAccountId account, Address address, ContactId contact) {
        jdbc.sql("""
                        INSERT INTO contact_address (workspace_id, account_id, address, channel, contact_id)
                        VALUES (:workspace, :account, :address, :channel, :contact)
                        ON CONFLICT (account_id, address) DO UPDATE SET contact_id = excluded.contact_id
                        WHERE contact_address.workspace_id = :workspace
                        """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("address", address.value())
                .param("channel", address.kind().name().toLowerCase(Locale.ROOT))
                .param("contact", contact.value())
                .update();
    }

    @Override
    public List<Contacts.At> addresses(WorkspaceId workspace, ContactId contact) {
        return jdbc.sql("""
                        SELECT account_id, channel, address FROM contact_address
                        WHERE workspace_id = :workspace AND contact_id = :contact ORDER BY account_id, address
                        """)
                .param("workspace", workspace.value())
                .param("contact", contact.value())
                .query((row, number) -> new Contacts.At(
                        new ChannelAccountId(row.getObject("account_id", UUID.class)),
                        new Address(
                                ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                                row.getString("address"))))
                .list();
    }

    @Override
    public void consents(WorkspaceId workspace, ContactId id, boolean marketing) {
        jdbc.sql("UPDATE contact SET marketing = :marketing WHERE workspace_id = :workspace AND id = :id")
                .param("marketing", marketing)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public void prove(WorkspaceId workspace, ContactId id, Optional<byte[]> email, Optional<byte[]> phone) {
        jdbc.sql("""
                        UPDATE contact SET proven_email = coalesce(:email, proven_email), proven_phone = coalesce(:phone, proven_phone)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("email", bytes(email), Types.BINARY)
                .param("phone", bytes(phone), Types.BINARY)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public void blocked(WorkspaceId workspace, ContactId id, boolean blocked) {
        jdbc.sql("UPDATE contact SET blocked = :blocked WHERE workspace_id = :workspace AND id = :id")
                .param("blocked", blocked)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    @Override
    public List<ContactId> withPhone(WorkspaceId workspace, byte[] fingerprint) {
        return ids(
                "SELECT id FROM contact WHERE workspace_id = :workspace AND phone_fingerprint = :fingerprint ORDER BY id",
                workspace,
                fingerprint);
    }

    @Override
    public List<ContactId> withEmail(WorkspaceId workspace, byte[] fingerprint) {
        return ids(
                "SELECT id FROM contact WHERE workspace_id = :workspace AND email_fingerprint = :fingerprint ORDER BY id",
                workspace,
                fingerprint);
    }

    private List<ContactId> ids(String sql, WorkspaceId workspace, byte[] fingerprint) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("fingerprint", fingerprint)
                .query((row, index) -> new ContactId(row.getObject("id", UUID.class)))
                .list();
    }

    private static StatementSpec withProfile(StatementSpec statement, WorkspaceId workspace, StoredContact contact) {
        return statement
                .param("workspace", workspace.value())
                .param("id", contact.id().value())
                .param("name", contact.name().orElse(null), Types.VARCHAR)
                .param("phone", bytes(contact.phone().map(SealedValue::sealed)), Types.BINARY)
                .param("phoneFingerprint", bytes(contact.phone().map(SealedValue::fingerprint)), Types.BINARY)
                .param("email", bytes(contact.email().map(SealedValue::sealed)), Types.BINARY)
                .param("emailFingerprint", bytes(contact.email().map(SealedValue::fingerprint)), Types.BINARY)
                .param("language", contact.language().map(Language::value).orElse(null), Types.VARCHAR)
                .param("zone", contact.zone().map(ZoneId::getId).orElse(null), Types.VARCHAR)
                .param("country", contact.country().orElse(null), Types.VARCHAR);
    }

    private static byte @Nullable [] bytes(Optional<byte[]> value) {
        return value.orElse(null);
    }
}
