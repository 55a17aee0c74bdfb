package io.serai.integrations.internal.hooks.telling;

import io.serai.conversations.Conversation;
import io.serai.conversations.Owner;
import io.serai.conversations.TagId;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far a conversation has been told, and how it stood then.
 *
 * @param change its change counter
 * @param seq the number of its newest message
 */
record Told(long change, long seq, String status, String owner, String marks) {
    /** Of a conversation of which nothing has been told. */
    static final Told NOTHING = new Told(0, 0, "", "", "");

    static Told of(Conversation it, long change, long seq) {
        return new Told(change, seq, status(it.status()), owner(it.owner()), marks(it));
    }

    boolean isNothing() {
        return status.isEmpty();
    }

    static String status(Conversation.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static String owner(Owner owner) {
        return switch (owner) {
            case Owner.Bot bot -> "bot";
            case Owner.Queue queue -> "queue";
            case Owner.Human(var agent) -> agent.value().toString();
        };
    }

    private static String marks(Conversation it) {
        String tags = it.marks().tags().stream()
                .map(TagId::value)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return it.marks().priority().name().toLowerCase(Locale.ROOT) + "|" + tags + "|"
                + it.marks().snooze().map(Object::toString).orElse("");
    }
}
