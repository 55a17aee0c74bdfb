package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.privacy.Vault;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

class PostgresContactsStore implements ContactsStore {
    private static final String CONTACT = """
            c.id, c.workspace_id, c.name, c.phone_sealed, c.email_sealed, c.language, c.zone, c.country, c.verified, c.blocked, c.first_seen
            """;
    private static final String PHONE = "contact.phone";
    private static final String EMAIL = "contact.email";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Vault vault;

    PostgresContactsStore(JdbcClient jdbc, TransactionOperations transaction, Vault vault) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
    }

    @Override
    public Optional<Contact> find(WorkspaceId workspace, ContactId id) {
        return jdbc.sql("select %s from contact c where c.workspace_id = :workspace and c.id = :id".formatted(CONTACT))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<Contact> byAddress(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return jdbc.sql("""
                select %s from contact_address a join contact c on c.id = a.contact_id
                where a.workspace_id = :workspace and a.account_id = :account and a.address = :address
                """.formatted(CONTACT))
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("address", address.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Contact add(WorkspaceId workspace, Contact contact, ChannelAccountId account, Address address) {
        Boolean first = transaction.execute(status -> {
            bind(workspace, contact, """
                    insert into contact (id, workspace_id, name, phone_sealed, phone_fingerprint, email_sealed, email_fingerprint, language,
                        zone, country, verified, blocked, first_seen)
                    values (:id, :workspace, :name, :phone, :phoneFingerprint, :email, :emailFingerprint, :language,
                        :zone, :country, :verified, :blocked, :firstSeen)
                    """)
                    .param("firstSeen", Timestamp.from(contact.firstSeen()))
                    .update();
            boolean mine = jdbc.sql("""
                    insert into contact_address (account_id, address, workspace_id, contact_id, channel)
                    values (:account, :address, :workspace, :contact, :channel)
                    on conflict do nothing
                    """)
                            .param("account", account.value())
                            .param("address", address.value())
                            .param("workspace", workspace.value())
                            .param("contact", contact.id().value())
                            .param("channel", address.kind().name().toLowerCase(Locale.ROOT))
                            .update()
                    == 1;
            if (!mine) {
                status.setRollbackOnly();
            }
            return mine;
        });
        return Boolean.TRUE.equals(first)
                ? contact
                : byAddress(workspace, account, address).orElseThrow();
    }

    @Override
    public void change(WorkspaceId workspace, Contact contact) {
        bind(workspace, contact, """
                update contact set name = :name, phone_sealed = :phone, phone_fingerprint = :phoneFingerprint, email_sealed = :email,
                    email_fingerprint = :emailFingerprint, language = :language, zone = :zone, country = :country,
                    verified = :verified, blocked = :blocked
                where id = :id and workspace_id = :workspace
                """).update();
    }

    private StatementSpec bind(WorkspaceId workspace, Contact contact, String sql) {
        return jdbc.sql(sql)
                .param("id", contact.id().value())
                .param("workspace", workspace.value())
                .param("name", contact.name().orElse(null))
                .param("phone", sealed(workspace, PHONE, contact.phone()))
                .param("phoneFingerprint", fingerprint(workspace, PHONE, contact.phone()))
                .param("email", sealed(workspace, EMAIL, contact.email()))
                .param("emailFingerprint", fingerprint(workspace, EMAIL, contact.email()))
                .param("language", contact.language().map(Language::value).orElse(null))
                .param("zone", contact.zone().map(ZoneId::getId).orElse(null))
                .param("country", contact.country().orElse(null))
                .param("verified", contact.verified())
                .param("blocked", contact.blocked());
    }

    private byte @Nullable [] sealed(WorkspaceId workspace, String context, Optional<String> value) {
        return value.map(clear -> vault.seal(workspace, context, clear)).orElse(null);
    }

    private byte @Nullable [] fingerprint(WorkspaceId workspace, String context, Optional<String> value) {
        return value.map(clear -> vault.fingerprint(workspace, context, clear.toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private Contact read(ResultSet row, int number) throws SQLException {
        var workspace = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        return new Contact(
                workspace,
                new ContactId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                open(workspace, PHONE, row.getBytes("phone_sealed")),
                open(workspace, EMAIL, row.getBytes("email_sealed")),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                Optional.ofNullable(row.getString("country")),
                row.getBoolean("verified"),
                row.getBoolean("blocked"),
                row.getTimestamp("first_seen").toInstant());
    }

    private Optional<String> open(WorkspaceId workspace, String context, byte @Nullable [] value) {
        return Optional.ofNullable(value)
                .map(bytes -> vault.open(workspace, context, bytes).value());
    }
}
