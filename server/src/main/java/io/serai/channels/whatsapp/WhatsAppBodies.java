package io.serai.channels.whatsapp;

import io.serai.channels.BodyReader;
import java.time.Clock;

/** Recorded webhooks, read without an account. */
public final class WhatsAppBodies {
    private WhatsAppBodies() {}

    public static BodyReader reader(Clock clock) {
        return WhatsAppAdapter.recorded(clock);
    }
}
