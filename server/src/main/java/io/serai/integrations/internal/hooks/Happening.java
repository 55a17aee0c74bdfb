package io.serai.integrations.internal.hooks;

import io.serai.shared.Problem;
import java.util.Arrays;
import java.util.Locale;

/** What an endpoint can be told of. */
public enum Happening {
    CONTACT_CREATED,
    CONVERSATION_CREATED,
    MESSAGE_CREATED,
    /** Edited, deleted, reacted to, or delivered further. */
    MESSAGE_UPDATED,
    CONVERSATION_STATUS_CHANGED,
    /** It has another owner: an agent, the queue, the bot. */
    CONVERSATION_ASSIGNED,
    /** The bot, or an agent, passed it on and it waits for a person. */
    CONVERSATION_WAITING,
    /** Its tags, priority or snooze changed. */
    CONVERSATION_UPDATED;

    /** As it is written: {@code message.created}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public static Happening of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("There is no such event. Choose some from the list."));
    }
}
