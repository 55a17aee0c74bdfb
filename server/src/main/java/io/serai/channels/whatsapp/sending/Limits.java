package io.serai.channels.whatsapp.sending;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.PictureLimit;
import io.serai.channels.SoundLimit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** How fast and how far a number may write. */
public final class Limits {
    /** WhatsApp's window since the customer's last message. */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** Settings that WhatsApp tells and the channel page shows. */
    public static final String TIER = "messaging_limit";

    public static final String THROUGHPUT = "throughput";

    /** The number is also used in the WhatsApp Business app on a phone. */
    public static final String SHARED_WITH_PHONE = "shared_with_phone";

    public static final PictureLimit PICTURES = new PictureLimit(Set.of("image/jpeg", "image/png"), 5L * 1024 * 1024);

    /** A voice note in Ogg is looked into: only one channel of Opus is played. */
    public static final SoundLimit SOUNDS = new SoundLimit(
            Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp3", "audio/mp4"), SoundLimit.Form.OGG_OPUS);

    private Limits() {}

    public static List<Budget> budgets(ChannelAccount account) {
        long perSecond = perSecond(account);
        return List.of(
                new Budget("whatsapp.number", Budget.Scope.ACCOUNT, perSecond, perSecond, Duration.ofSeconds(1)),
                // 45 at once are borrowed from what comes later
                new Budget("whatsapp.pair", Budget.Scope.RECIPIENT, 45, 1, Duration.ofSeconds(6)));
    }

    private static long perSecond(ChannelAccount account) {
        if (account.setting(SHARED_WITH_PHONE, "false").equals("true")) {
            return 20;
        }
        return account.setting(THROUGHPUT, "STANDARD").equals("HIGH") ? 1000 : 80;
    }

    /** How many different customers may be written to outside their windows within 24 hours; empty for no limit or an unknown one. */
    static OptionalLong openings(ChannelAccount account) {
        String tier = account.setting(TIER, "").toUpperCase(Locale.ROOT).replace("TIER_", "");
        if (tier.matches("\\d{1,9}")) {
            return OptionalLong.of(Long.parseLong(tier));
        }
        return tier.matches("\\d{1,6}K")
                ? OptionalLong.of(Long.parseLong(tier.substring(0, tier.length() - 1)) * 1000)
                : OptionalLong.empty();
    }
}
