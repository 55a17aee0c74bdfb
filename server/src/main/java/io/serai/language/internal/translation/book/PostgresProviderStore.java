package io.serai.language.internal.translation.book;

import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresProviderStore implements ProviderStore {
    private final JdbcClient jdbc;

    PostgresProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> all(WorkspaceId workspace) {
        return jdbc.sql("""
                select id, kind, base_url, region, sealed_key, enabled, daily_limit
                from translation_provider where workspace_id = :workspace order by place, id
                """)
                .param("workspace", workspace.value())
                .query(PostgresProviderStore::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                ProviderKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                URI.create(row.getString("base_url")),
                row.getString("region"),
                Optional.ofNullable(row.getBytes("sealed_key")),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getObject("daily_limit", Long.class)));
    }

    @Override
    public void save(WorkspaceId workspace, Entry entry, Instant at) {
        jdbc.sql("""
                insert into translation_provider (workspace_id, id, place, kind, base_url, region, sealed_key, enabled, daily_limit, changed_at)
                select :workspace, :id, coalesce(max(place), 0) + 1, :kind, :address, :region, :key, :enabled, :limit, :at
                from translation_provider where workspace_id = :workspace
                on conflict (workspace_id, id) do update set kind = excluded.kind, base_url = excluded.base_url, region = excluded.region,
                    sealed_key = excluded.sealed_key, enabled = excluded.enabled, daily_limit = excluded.daily_limit, changed_at = excluded.changed_at
                """)
                .param("workspace", workspace.value())
                .param("id", entry.id())
                .param("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                .param("address", entry.address().toString())
                .param("region", entry.region())
                .param("key", entry.sealedKey().orElse(null), Types.BINARY)
                .param("enabled", entry.enabled())
                .param("limit", entry.dailyLimit().orElse(null), Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean remove(WorkspaceId workspace, UUID id) {
        return jdbc.sql("delete from translation_provider where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void order(WorkspaceId workspace, List<UUID> ids) {
        jdbc.sql("""
                update translation_provider p set place = coalesce(array_position(:ids::uuid[], p.id), 1000 + p.place)
                where p.workspace_id = :workspace
                """)
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Optional<Rules> rules(WorkspaceId workspace) {
        return jdbc.sql("select automatic, redact, daily_limit from translation_rules where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new Rules(
                        row.getBoolean("automatic"),
                        row.getBoolean("redact"),
                        Optional.ofNullable(row.getObject("daily_limit", Long.class))))
                .optional();
    }

    @Override
    public void rule(WorkspaceId workspace, Rules rules) {
        jdbc.sql("""
                insert into translation_rules (workspace_id, automatic, redact, daily_limit) values (:workspace, :automatic, :redact, :limit)
                on conflict (workspace_id) do update set automatic = :automatic, redact = :redact, daily_limit = :limit
                """)
                .param("workspace", workspace.value())
                .param("automatic", rules.automatic())
                .param("redact", rules.redact())
                .param("limit", rules.dailyLimit().orElse(null), Types.BIGINT)
                .update();
    }
}
