package io.serai.media.internal;

import io.serai.content.MediaId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresMediaFileStore implements MediaFileStore {
    private final JdbcClient jdbc;

    PostgresMediaFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkspaceId workspace, MediaFile file) {
        jdbc.sql("""
                insert into media_file (workspace_id, id, name, mime_type, safe_inline, bytes, sha256, stored_at)
                values (:workspace, :id, :name, :mimeType, :safeInline, :bytes, :sha256, :storedAt)
                """)
                .param("workspace", workspace.value())
                .param("id", file.id().value())
                .param("name", file.name().orElse(null))
                .param("mimeType", file.mimeType())
                .param("safeInline", file.safeInline())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("storedAt", Timestamp.from(file.storedAt()))
                .update();
    }

    @Override
    public Optional<MediaFile> find(WorkspaceId workspace, MediaId id) {
        return jdbc.sql("""
                select id, name, mime_type, safe_inline, bytes, sha256, stored_at
                from media_file
                where workspace_id = :workspace and id = :id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(PostgresMediaFileStore::file)
                .optional();
    }

    @Override
    public void forget(WorkspaceId workspace, MediaId id) {
        jdbc.sql("delete from media_file where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private static MediaFile file(ResultSet row, int number) throws SQLException {
        return new MediaFile(
                new MediaId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                row.getString("mime_type"),
                row.getBoolean("safe_inline"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }
}
