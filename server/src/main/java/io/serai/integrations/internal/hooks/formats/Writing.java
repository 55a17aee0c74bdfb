package io.serai.integrations.internal.hooks.formats;

import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How one kind of receiver is written to, and how its answer is understood. */
public interface Writing {
    HookFormat format();

    /** Empty when this receiver has no words for it. */
    Optional<Letter> letter(Endpoint endpoint, Scene scene, Instant now);

    /** To try whether it is heard. */
    Letter ping(Endpoint endpoint, UUID id, Instant now);

    /** Some say 200 and mean no. Empty: it was taken. */
    default Optional<Refusal> refusal(byte[] body) {
        return Optional.empty();
    }

    /** @param why a code of theirs; @param later it may be sent again */
    record Refusal(String why, boolean later) {}
}
