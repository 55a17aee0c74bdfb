package io.serai.channels;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import java.util.Optional;

/**
 * Something about an account that a person should look at.
 *
 * @param detail in words, where there are any
 */
public record AccountAlarm(
        ChannelAccountId account, String name, ChannelKind kind, What what, Optional<String> detail) {
    public enum What {
        /** The platform refuses the account; messages wait. */
        STOPPED,
        /** It has heard nothing for much longer than usual. */
        SILENT,
        /** The platform complains about what goes out in bulk. */
        BULK_PAUSED
    }
}
