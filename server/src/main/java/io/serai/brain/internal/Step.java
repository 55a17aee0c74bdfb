package io.serai.brain.internal;

import io.serai.brain.Decision;
import java.util.Optional;

/** One thing that the bot looks for in a turn. Empty: nothing of the kind, let the next step look. */
interface Step {
    Optional<Decision> consider(Thinking thinking);
}
