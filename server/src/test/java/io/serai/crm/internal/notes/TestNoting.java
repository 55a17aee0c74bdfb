package io.serai.crm.internal.notes;

import io.serai.conversations.Conversations;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LogStore;
import io.serai.storage.TestDatabase;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Notes in a real database, for tests elsewhere. */
public final class TestNoting {
    private TestNoting() {}

    public static Noting in(TestDatabase database, LinkStore links, LogStore log, @Nullable Conversations talks) {
        return new Noting(
                new PostgresNoteStore(database.jdbc()),
                links,
                log,
                talks,
                null,
                () -> URI.create("https://serai.example"),
                Clock.systemUTC());
    }
}
