package io.serai.channels.messaging;

import java.util.Optional;
import java.util.UUID;

/** Our id in a message's {@code metadata}, which its echo hands back: known even when the echo comes before the answer to our call. */
public final class Marker {
    private static final int ID = 36;

    private Marker() {}

    public static String of(UUID message, int part) {
        return part == 0 ? message.toString() : message + "/" + part;
    }

    public static Optional<UUID> idIn(String metadata) {
        try {
            return metadata.matches("[0-9a-fA-F-]{36}(/\\d{1,4})?")
                    ? Optional.of(UUID.fromString(metadata.substring(0, ID)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
