package io.serai.channels.messaging;

import java.util.Optional;
import java.util.UUID;

/** Our id in a message's {@code metadata}, which its echo hands back: known even when the echo comes before the answer to our call. */
public final class Marker {
    private static final int ID = 36;

    private Marker() {}

    /** A message has gone out when its last part has, so only that one carries the bare id. */
    public static String of(UUID message, int part, int parts) {
        return part == parts - 1 ? message.toString() : message + "/" + part;
    }

    /** Whether it marks a part after which more were to come. */
    public static boolean isEarlierPart(String metadata) {
        return metadata.matches("[0-9a-fA-F-]{36}/\\d{1,4}");
    }

    public static Optional<UUID> idIn(String metadata) {
        try {
            return metadata.length() == ID ? Optional.of(UUID.fromString(metadata)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
