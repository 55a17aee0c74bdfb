package io.serai.channels.tools;

import io.serai.channels.BodyReader;
import io.serai.channels.api.ApiBodies;
import io.serai.channels.email.EmailBodies;
import io.serai.channels.line.LineBodies;
import io.serai.channels.messaging.Network;
import io.serai.channels.messaging.reading.Envelope;
import io.serai.channels.telegram.TelegramBodies;
import io.serai.channels.whatsapp.WhatsAppBodies;
import io.serai.content.ChannelKind;
import java.time.Clock;
import java.util.Optional;

/** The one place where connectors register what reads their recorded bodies. */
final class Parsers {
    private Parsers() {}

    /** Empty where nothing reads this platform's bodies yet. */
    static Optional<BodyReader> of(ChannelKind kind, Clock clock) {
        return switch (kind) {
            case TELEGRAM -> Optional.of(TelegramBodies.reader(clock));
            case MESSENGER -> Optional.of(new Envelope(Network.MESSENGER, clock).recorded());
            case INSTAGRAM -> Optional.of(new Envelope(Network.INSTAGRAM, clock).recorded());
            case LINE -> Optional.of(LineBodies.reader(clock));
            // it has no webhook: what visitors write comes over its own socket
            case WIDGET -> Optional.empty();
            case WHATSAPP -> Optional.of(WhatsAppBodies.reader(clock));
            case API -> Optional.of(ApiBodies.reader(clock));
            case EMAIL -> Optional.of(EmailBodies.reader(clock));
        };
    }
}
