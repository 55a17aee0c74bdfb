package io.serai.conversations.internal.marks;

import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.internal.Announcer;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** The real marking, for tests. */
public final class MarkingOf {
    private MarkingOf() {}

    public static Marking conversations(TestDatabase database, Conversations conversations) {
        return conversations(database, conversations, unheard -> {});
    }

    static Marking conversations(
            TestDatabase database, Conversations conversations, ApplicationEventPublisher audience) {
        return new StoredMarking(
                new PostgresMarkStore(database.jdbc()),
                conversations,
                database.transactions(),
                new Announcer(audience),
                Clock.systemUTC());
    }
}
