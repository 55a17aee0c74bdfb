package io.serai.channels.messaging.sending;

import io.serai.channels.Formatted;
import io.serai.channels.Look;
import io.serai.channels.internal.TextSplitter;
import io.serai.channels.internal.TextSplitter.Unit;
import io.serai.channels.messaging.Network;
import java.util.List;
import java.util.Set;

/** How much fits into what. */
public final class Limits {
    static final int QUICK_REPLIES = 13;
    static final int BUTTON_TITLE = 20;
    static final int BUTTONS = 3;
    static final int CARDS = 10;
    static final int CARD_TEXT = 80;
    static final int PAYLOAD = 1000;

    /** Messenger takes 2,000 characters, Instagram 1,000 bytes; half of the former keeps a message readable and clear of how they count. */
    private static final int TEXT = 1000;

    private Limits() {}

    static List<String> texts(Network network, String body) {
        return TextSplitter.split(plain(body), TEXT, unit(network));
    }

    /** Neither network shows formatting. */
    private static String plain(String body) {
        return Formatted.of(wellFormed(body), Set.of()).text();
    }

    public static Look look(Network network, String body) {
        return Look.of(
                texts(network, body).stream().map(Formatted::plain).toList(),
                Set.of(),
                TEXT,
                switch (network) {
                    case MESSENGER -> Look.Unit.CHARACTERS;
                    case INSTAGRAM -> Look.Unit.BYTES;
                },
                TextSplitter.length(plain(body).strip(), unit(network)));
    }

    private static Unit unit(Network network) {
        return switch (network) {
            case MESSENGER -> Unit.UTF_16;
            case INSTAGRAM -> Unit.UTF_8_BYTES;
        };
    }

    static String title(String label, int limit) {
        return TextSplitter.shortened(wellFormed(label).strip(), limit, Unit.UTF_16);
    }

    /** Half a surrogate pair cannot be written as UTF-8. */
    static String wellFormed(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD").replace("\0", "");
    }
}
