package io.serai.contacts.internal.imports;

import io.serai.contacts.ContactId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresBatchStore implements BatchStore {
    /** The rows of a batch as one relation; sealed values travel as hexadecimal digits. */
    private static final String ROWS = """
            unnest(:ids::uuid[], :names::text[], :emails::text[], :emailPrints::text[], :phones::text[], :phonePrints::text[], :languages::text[],
                   :countries::text[], :zones::text[], :externals::text[], :marketing::boolean[], :customs::jsonb[])
              as n (id, name, email, email_print, phone, phone_print, language, country, zone, external_id, marketing, custom)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresBatchStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, ContactId> known(WorkspaceId workspace, List<ReadRow> rows) {
        Map<String, ContactId> known = new HashMap<>();
        look(
                workspace,
                known,
                "id:",
                "external_id",
                "external_id = any(:keys::text[])",
                keys(rows, ReadRow::externalId));
        look(
                workspace,
                known,
                "email:",
                "encode(email_fingerprint, 'hex')",
                "email_fingerprint = any(array(select decode(key, 'hex') from unnest(:keys::text[]) key))",
                keys(rows, row -> row.email().map(value -> ReadRow.hex(value.fingerprint()))));
        look(
                workspace,
                known,
                "phone:",
                "encode(phone_fingerprint, 'hex')",
                "phone_fingerprint = any(array(select decode(key, 'hex') from unnest(:keys::text[]) key))",
                keys(rows, row -> row.phone().map(value -> ReadRow.hex(value.fingerprint()))));
        return known;
    }

    private static String[] keys(List<ReadRow> rows, Function<ReadRow, Optional<String>> key) {
        return rows.stream().map(key).flatMap(Optional::stream).distinct().toArray(String[]::new);
    }

    private record Found(String key, ContactId contact) {}

    private void look(
            WorkspaceId workspace,
            Map<String, ContactId> known,
            String prefix,
            String key,
            String condition,
            String[] keys) {
        if (keys.length > 0) {
            jdbc.sql(
                            "select id, %s as key from contact where workspace_id = :workspace and merged_into is null and %s order by first_seen, id"
                                    .formatted(key, condition))
                    .param("workspace", workspace.value())
                    .param("keys", keys)
                    .query((row, number) ->
                            new Found(row.getString("key"), new ContactId(row.getObject("id", UUID.class))))
                    .list()
                    .forEach(found -> known.putIfAbsent(prefix + found.key(), found.contact()));
        }
    }

    @Override
    public void add(WorkspaceId workspace, List<Placed> rows, Instant at) {
        with(workspace, rows, """
                insert into contact (id, workspace_id, name, email_sealed, email_fingerprint, phone_sealed, phone_fingerprint, language, country, zone,
                                     external_id, marketing, custom, first_seen, last_seen)
                select n.id, :workspace, n.name, decode(n.email, 'hex'), decode(n.email_print, 'hex'), decode(n.phone, 'hex'), decode(n.phone_print, 'hex'),
                       n.language, n.country, n.zone, n.external_id, n.marketing, n.custom, :at, :at
                from %s
                """.formatted(ROWS))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<ContactId> change(WorkspaceId workspace, List<Placed> rows, boolean overwrite) {
        String name = wins("name", "n.name", overwrite);
        String email = wins("email_fingerprint", "decode(n.email_print, 'hex')", overwrite);
        String phone = wins("phone_fingerprint", "decode(n.phone_print, 'hex')", overwrite);
        String language = wins("language", "n.language", overwrite);
        String country = wins("country", "n.country", overwrite);
        String external = wins("external_id", "n.external_id", overwrite);
        String marketing = wins("marketing", "n.marketing", overwrite);
        String custom = overwrite ? "c.custom || n.custom" : "n.custom || c.custom";
        String sql = """
                update contact c set name = %1$s, email_fingerprint = %2$s, phone_fingerprint = %3$s, language = %4$s, country = %5$s, external_id = %6$s,
                    marketing = %7$s, custom = %8$s,
                    email_sealed = case when %2$s is distinct from c.email_fingerprint then decode(n.email, 'hex') else c.email_sealed end,
                    phone_sealed = case when %3$s is distinct from c.phone_fingerprint then decode(n.phone, 'hex') else c.phone_sealed end,
                    zone = coalesce(c.zone, n.zone)
                from %9$s
                where c.workspace_id = :workspace and c.id = n.id
                  and (c.name, c.email_fingerprint, c.phone_fingerprint, c.language, c.country, c.external_id, c.marketing, c.custom)
                      is distinct from (%1$s, %2$s, %3$s, %4$s, %5$s, %6$s, %7$s, %8$s)
                returning c.id
                """.formatted(name, email, phone, language, country, external, marketing, custom, ROWS);
        return new HashSet<>(with(workspace, rows, sql)
                .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
                .list());
    }

    private static String wins(String known, String fresh, boolean overwrite) {
        return overwrite ? "coalesce(%s, c.%s)".formatted(fresh, known) : "coalesce(c.%s, %s)".formatted(known, fresh);
    }

    private StatementSpec with(WorkspaceId workspace, List<Placed> rows, String sql) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("ids", rows.stream().map(row -> row.contact().value()).toArray(UUID[]::new))
                .param("names", texts(rows, ReadRow::name))
                .param(
                        "emails",
                        texts(rows, row -> row.email().map(SealedValue::sealed).map(ReadRow::hex)))
                .param(
                        "emailPrints",
                        texts(
                                rows,
                                row -> row.email().map(SealedValue::fingerprint).map(ReadRow::hex)))
                .param(
                        "phones",
                        texts(rows, row -> row.phone().map(SealedValue::sealed).map(ReadRow::hex)))
                .param(
                        "phonePrints",
                        texts(
                                rows,
                                row -> row.phone().map(SealedValue::fingerprint).map(ReadRow::hex)))
                .param("languages", texts(rows, row -> row.language().map(Language::value)))
                .param("countries", texts(rows, ReadRow::country))
                .param("zones", texts(rows, ReadRow::zone))
                .param("externals", texts(rows, ReadRow::externalId))
                .param(
                        "marketing",
                        rows.stream()
                                .map(row -> row.row().marketing().orElse(null))
                                .toArray(Boolean[]::new))
                .param("customs", texts(rows, row -> Optional.of(custom(row))));
    }

    private String custom(ReadRow row) {
        return json.writeValueAsString(row.custom().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value().toString(), Map.Entry::getValue)));
    }

    private static String[] texts(List<Placed> rows, Function<ReadRow, Optional<String>> text) {
        return rows.stream().map(row -> text.apply(row.row()).orElse(null)).toArray(String[]::new);
    }

    @Override
    public void mark(WorkspaceId workspace, List<ContactId> contacts, Plan plan, Upload upload, Instant at) {
        UUID[] ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
        jdbc.sql("""
                insert into contact_tag (contact_id, tag_id, workspace_id, agent_id, why, at)
                select contact, tag, :workspace, :agent, :why, :at from unnest(:contacts::uuid[]) contact cross join unnest(:tags::uuid[]) tag
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("contacts", ids)
                .param("tags", plan.tags().stream().map(LabelId::value).toArray(UUID[]::new))
                .param("agent", upload.agent().value())
                .param("why", upload.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into contact_change (id, workspace_id, contact_id, agent_id, kind, details, at)
                select id, :workspace, contact, :agent, 'imported', jsonb_build_object('why', :why::text), :at
                from unnest(:ids::uuid[], :contacts::uuid[]) as made (id, contact)
                """)
                .param("workspace", workspace.value())
                .param("ids", contacts.stream().map(contact -> Ids.next()).toArray(UUID[]::new))
                .param("contacts", ids)
                .param("agent", upload.agent().value())
                .param("why", upload.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
