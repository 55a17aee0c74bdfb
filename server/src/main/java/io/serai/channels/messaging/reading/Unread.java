package io.serai.channels.messaging.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.internal.Payload;
import io.serai.content.Content;

/** What we do not understand, kept as it came. */
final class Unread {
    private static final int LONGEST_PAYLOAD = 16_000;

    private Unread() {}

    static Content content(String kind, Payload raw) {
        return new Content.Unsupported(kind, fitting(raw));
    }

    static InboundEvent event(String key, String kind, Payload raw, Occasion when) {
        return Ignored.unknown(key, when.customer(), "unknown kind of event: " + kind, fitting(raw));
    }

    private static String fitting(Payload raw) {
        String payload = raw.toString();
        return payload.length() <= LONGEST_PAYLOAD ? payload : payload.substring(0, LONGEST_PAYLOAD);
    }
}
