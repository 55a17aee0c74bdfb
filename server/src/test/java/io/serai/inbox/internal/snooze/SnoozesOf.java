package io.serai.inbox.internal.snooze;

import io.serai.conversations.Marking;
import io.serai.storage.TestDatabase;
import io.serai.work.Work;
import java.time.Clock;

/** The real snoozes, for tests. */
public final class SnoozesOf {
    private SnoozesOf() {}

    public static Snoozes marking(TestDatabase database, Marking marking, Work work) {
        return new Snoozes(marking, work, database.transactions(), Clock.systemUTC());
    }
}
