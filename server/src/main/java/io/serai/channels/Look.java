package io.serai.channels;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a text of ours will be seen on a platform.
 *
 * @param messages as which it is sent; none when there is nothing to send
 * @param kinds the formatting that the platform shows
 * @param limit how much one message holds
 * @param used how much the whole text is, in the same unit
 * @param html of a mail: its other half
 */
public record Look(
        List<Formatted> messages, Set<Formatted.Kind> kinds, int limit, Unit unit, int used, Optional<String> html) {
    public enum Unit {
        CHARACTERS,
        BYTES
    }

    public Look {
        messages = List.copyOf(messages);
        kinds = Set.copyOf(kinds);
    }

    public static Look of(List<Formatted> messages, Set<Formatted.Kind> kinds, int limit, Unit unit, int used) {
        return new Look(messages, kinds, limit, unit, used, Optional.empty());
    }
}
