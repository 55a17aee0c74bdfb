package io.serai.realtime.visitors;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresVisitorStore implements VisitorStore {
    private final JdbcClient jdbc;

    PostgresVisitorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, Visitor visitor, byte[] tokenHash, Instant at) {
        jdbc.sql("""
                insert into widget_visitor
                  (workspace_id, id, account_id, token_hash, address, identity, language, zone, created_at, seen_at)
                values
                  (:workspace, :id, :account, :tokenHash, :address, :identity, :language, :zone, :at, :at)
                """)
                .param("workspace", workspace.value())
                .param("id", visitor.id())
                .param("account", visitor.account().value())
                .param("tokenHash", tokenHash)
                .param("address", visitor.address().value())
                .param("identity", visitor.identity().orElse(null))
                .param("language", visitor.language().map(Language::value).orElse(null))
                .param("zone", visitor.zone().map(ZoneId::getId).orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<Visitor> find(WorkspaceId workspace, ChannelAccountId account, byte[] tokenHash) {
        return jdbc.sql("""
                select workspace_id, id, account_id, address, identity, language, zone
                from widget_visitor
                where token_hash = :tokenHash and workspace_id = :workspace and account_id = :account
                """)
                .param("tokenHash", tokenHash)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .query(PostgresVisitorStore::visitor)
                .optional();
    }

    @Override
    public void seen(WorkspaceId workspace, Visitor visitor, Instant at) {
        jdbc.sql("""
                update widget_visitor set seen_at = :at, language = :language, zone = :zone
                where workspace_id = :workspace and id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("language", visitor.language().map(Language::value).orElse(null))
                .param("zone", visitor.zone().map(ZoneId::getId).orElse(null))
                .param("workspace", workspace.value())
                .param("id", visitor.id())
                .update();
    }

    @Override
    public void tracked(WorkspaceId workspace, Visitor visitor, String name, Optional<String> page, Instant at) {
        jdbc.sql("""
                insert into widget_track (workspace_id, id, visitor_id, name, page, at)
                values (:workspace, :id, :visitor, :name, :page, :at)
                """)
                .param("workspace", workspace.value())
                .param("id", Ids.next())
                .param("visitor", visitor.id())
                .param("name", name)
                .param("page", page.orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Visitor visitor(ResultSet row, int number) throws SQLException {
        return new Visitor(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getObject("id", UUID.class),
                new ChannelAccountId(row.getObject("account_id", UUID.class)),
                new Address(ChannelKind.WIDGET, row.getString("address")),
                Optional.ofNullable(row.getString("identity")),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of));
    }
}
