package io.serai.channels.graph;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When an access token of Meta's ends: asked of Meta, kept with the account, told in time. */
public final class TokenEnd {
    /** The setting that keeps it, as ISO 8601; empty when it never ends, or nobody says when. */
    public static final String SETTING = "token_expires_at";

    /** From here on a person is told. */
    public static final Duration SHORT = Duration.ofDays(10);

    private TokenEnd() {}

    public static Optional<Instant> of(ChannelAccount account) {
        try {
            String text = account.setting(SETTING, "");
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Of the answer of {@code debug_token}: of the token itself, or of the permission to read with it, whichever comes first. 0 is never. */
    public static Optional<Instant> in(Payload answer) {
        Payload token = answer.object("data").orElse(Payload.EMPTY);
        long expires = token.number("expires_at").orElse(0);
        long access = token.number("data_access_expires_at").orElse(0);
        long first = expires == 0 ? access : access == 0 ? expires : Math.min(expires, access);
        return first <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(first));
    }

    public static Optional<String> warning(Optional<Instant> end, Instant now) {
        return end.filter(until -> until.isBefore(now.plus(SHORT)))
                .map(until -> "The access token ends on "
                        + DateTimeFormatter.ISO_LOCAL_DATE
                                .withZone(ZoneOffset.UTC)
                                .format(until)
                        + ". Make a new one at developers.facebook.com and enter it here.");
    }
}
