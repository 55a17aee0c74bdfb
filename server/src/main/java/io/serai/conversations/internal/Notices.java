package io.serai.conversations.internal;

import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Owner;
import java.util.HashMap;
import java.util.Map;

/** The system lines that conversations write themselves. */
final class Notices {
    private Notices() {}

    static Notice of(Notice.Kind kind, String key, String value) {
        return new Notice(kind, Map.of(key, value));
    }

    static Notice handedOver(HandOff why, Owner next) {
        var details = new HashMap<String, String>();
        details.put("reason", Rows.lower(why.reason()));
        details.put("summary", why.summary());
        if (next instanceof Owner.Human(var agent)) {
            details.put("agent", agent.value().toString());
        }
        return new Notice(Notice.Kind.HANDED_OVER, details);
    }
}
