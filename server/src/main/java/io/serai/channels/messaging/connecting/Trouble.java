package io.serai.channels.messaging.connecting;

import io.serai.channels.graph.GraphAnswer;
import java.util.Optional;

/** Why a call that only arranges something did not succeed, for a person. */
final class Trouble {
    private Trouble() {}

    static Optional<String> of(GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done done -> Optional.empty();
            case GraphAnswer.Refused(var error) -> Optional.of(error.words());
            case GraphAnswer.Garbled(var status, var pause) -> Optional.of("HTTP " + status);
            case GraphAnswer.Unreachable(var why) -> Optional.of(why);
            case GraphAnswer.Unknown(var why) -> Optional.of(why);
        };
    }
}
