package io.serai.inbox.internal.tags;

import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTagStore implements TagStore {
    private final JdbcClient jdbc;

    PostgresTagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tag> all(WorkspaceId workspace) {
        return jdbc.sql("select id, name, color from tag where workspace_id = :workspace order by lower(name)")
                .param("workspace", workspace.value())
                .query(PostgresTagStore::tag)
                .list();
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return jdbc.sql("select id, name, color from tag where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(PostgresTagStore::tag)
                .optional();
    }

    @Override
    public Tag add(WorkspaceId workspace, Tag tag, Instant now) {
        return jdbc.sql("""
                insert into tag (id, workspace_id, name, color, made_at) values (:id, :workspace, :name, :color, :now)
                on conflict (workspace_id, lower(name)) do update set name = tag.name
                returning id, name, color
                """)
                .param("id", tag.id().value())
                .param("workspace", workspace.value())
                .param("name", tag.name())
                .param("color", tag.color().name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .query(PostgresTagStore::tag)
                .single();
    }

    @Override
    public Optional<Tag> change(WorkspaceId workspace, Tag tag) {
        return jdbc.sql("""
                update tag set name = :name, color = :color where workspace_id = :workspace and id = :id and not exists (
                    select from tag other where other.workspace_id = :workspace and lower(other.name) = lower(:name) and other.id <> :id)
                returning id, name, color
                """)
                .param("id", tag.id().value())
                .param("workspace", workspace.value())
                .param("name", tag.name())
                .param("color", tag.color().name().toLowerCase(Locale.ROOT))
                .query(PostgresTagStore::tag)
                .optional();
    }

    @Override
    public void remove(WorkspaceId workspace, TagId id) {
        jdbc.sql("delete from tag where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private static Tag tag(ResultSet row, int number) throws SQLException {
        return new Tag(
                new TagId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Tag.Color.valueOf(row.getString("color").toUpperCase(Locale.ROOT)));
    }
}
