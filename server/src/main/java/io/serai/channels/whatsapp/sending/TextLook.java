package io.serai.channels.whatsapp.sending;

import io.serai.channels.Formatted;
import io.serai.channels.Formatted.Kind;
import io.serai.channels.Look;
import java.util.EnumSet;
import java.util.Set;

/** How WhatsApp shows a text of ours: its own signs, and links by their address. */
public final class TextLook {
    private static final Set<Kind> KINDS = EnumSet.of(Kind.BOLD, Kind.ITALIC, Kind.STRIKE, Kind.CODE, Kind.BLOCK);

    private TextLook() {}

    public static Look of(String words) {
        return Look.of(
                Plan.words(words).stream().map(Formatted::asWhatsAppShows).toList(),
                KINDS,
                Plan.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                Markup.of(words).strip().length());
    }
}
