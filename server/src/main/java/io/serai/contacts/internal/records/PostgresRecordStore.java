package io.serai.contacts.internal.records;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.ContactRows;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.Types;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostgresRecordStore implements RecordStore {
    private final JdbcClient jdbc;

    PostgresRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ContactId> known(
            WorkspaceId workspace,
            Optional<String> externalId,
            Optional<byte[]> emailFingerprint,
            Optional<byte[]> phoneFingerprint) {
        return externalId
                .flatMap(id -> first(workspace, "external_id = :key", id))
                .or(() -> emailFingerprint.flatMap(print -> first(workspace, "email_fingerprint = :key", print)))
                .or(() -> phoneFingerprint.flatMap(print -> first(workspace, "phone_fingerprint = :key", print)));
    }

    private Optional<ContactId> first(WorkspaceId workspace, String condition, Object key) {
        return jdbc.sql("""
                        select id from contact where workspace_id = :workspace and merged_into is null and %s order by first_seen, id limit 1
                        """.formatted(condition))
                .param("workspace", workspace.value())
                .param("key", key)
                .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public void add(WorkspaceId workspace, StoredContact contact) {
        with(jdbc.sql("""
                insert into contact (id, workspace_id, name, phone_sealed, phone_fingerprint, email_sealed, email_fingerprint, language, zone, country,
                                     blocked, first_seen, last_seen)
                values (:id, :workspace, :name, :phone, :phonePrint, :email, :emailPrint, :language, :zone, :country, :blocked, :at, :at)
                """), workspace, contact)
                .param("blocked", contact.blocked())
                .param("at", contact.firstSeen().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<StoredContact> find(WorkspaceId workspace, ContactId id) {
        return jdbc.sql("select * from contact where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(ContactRows::contact)
                .optional();
    }

    @Override
    public void replace(WorkspaceId workspace, StoredContact contact) {
        with(jdbc.sql("""
                update contact set name = :name, phone_sealed = :phone, phone_fingerprint = :phonePrint, email_sealed = :email,
                    email_fingerprint = :emailPrint, language = :language, zone = :zone, country = :country
                where workspace_id = :workspace and id = :id
                """), workspace, contact).update();
    }

    private static StatementSpec with(StatementSpec statement, WorkspaceId workspace, StoredContact contact) {
        return statement
                .param("workspace", workspace.value())
                .param("id", contact.id().value())
                .param("name", contact.name().orElse(null), Types.VARCHAR)
                .param("phone", contact.phone().map(SealedValue::sealed).orElse(null), Types.BINARY)
                .param(
                        "phonePrint",
                        contact.phone().map(SealedValue::fingerprint).orElse(null),
                        Types.BINARY)
                .param("email", contact.email().map(SealedValue::sealed).orElse(null), Types.BINARY)
                .param(
                        "emailPrint",
                        contact.email().map(SealedValue::fingerprint).orElse(null),
                        Types.BINARY)
                .param("language", contact.language().map(Language::value).orElse(null), Types.VARCHAR)
                .param("zone", contact.zone().map(ZoneId::getId).orElse(null), Types.VARCHAR)
                .param("country", contact.country().orElse(null), Types.VARCHAR);
    }

    @Override
    public boolean number(WorkspaceId workspace, ContactId id, Optional<String> externalId) {
        return jdbc.sql("""
                        update contact set external_id = :number where workspace_id = :workspace and id = :id and not exists (
                            select 1 from contact other where other.workspace_id = :workspace and other.external_id = :number and other.id <> :id)
                        """)
                        .param("workspace", workspace.value())
                        .param("id", id.value())
                        .param("number", externalId.orElse(null), Types.VARCHAR)
                        .update()
                == 1;
    }

    @Override
    public void marketing(WorkspaceId workspace, ContactId id, Optional<Boolean> marketing) {
        jdbc.sql("update contact set marketing = :marketing where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("marketing", marketing.orElse(null), Types.BOOLEAN)
                .update();
    }
}
