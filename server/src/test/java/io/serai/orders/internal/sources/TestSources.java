package io.serai.orders.internal.sources;

import io.serai.json.Json;
import io.serai.orders.SourceId;
import io.serai.orders.source.Connection;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A source in the database, for what hangs from it. */
public final class TestSources {
    private TestSources() {}

    public static SourceId add(TestDatabase database, WorkspaceId workspace) {
        StoredSource source = source("upload", Ids.next().toString());
        new PostgresSourceStore(database.jdbc(), Json.mapper()).add(workspace, source);
        return source.id();
    }

    /** A source that is there, without a database. */
    public record One(SourceStore store, Connection connection) {}

    public static One one(WorkspaceId workspace) {
        StoredSource source = source("upload", Ids.next().toString());
        var store = new InMemorySourceStore();
        store.add(workspace, source);
        return new One(
                store,
                new Connection(
                        workspace,
                        source.id(),
                        source.kind(),
                        source.name(),
                        source.key(),
                        URI.create("https://serai.example/hooks/shops/upload/key"),
                        source.settings(),
                        Map.of()));
    }

    static StoredSource source(String kind, String key) {
        return new StoredSource(
                new SourceId(Ids.next()),
                kind,
                "Files",
                key,
                StoredSource.State.ACTIVE,
                Optional.empty(),
                Map.of("changes", "here"),
                new byte[] {1, 2, 3},
                Instant.parse("2026-11-16T09:00:00.000001Z"));
    }
}
