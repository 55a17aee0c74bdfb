package io.serai.inbox.internal.tags;

import io.serai.conversations.Marking;
import java.time.Clock;

/** Tags kept in memory, for tests. */
public final class TagsOf {
    private TagsOf() {}

    public static Tags marking(Marking marking) {
        return new Tags(new InMemoryTagStore(), marking, Clock.systemUTC());
    }
}
