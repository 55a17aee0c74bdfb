package io.serai.channels.line;

import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.ExternalId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a call of the Messaging API ended. */
sealed interface LineAnswer {
    record Done(Payload answer) implements LineAnswer {}

    /** LINE said no. @param status HTTP's; 409 means that it took the same call before */
    record Refused(int status, String message, Payload body, Optional<Duration> pause) implements LineAnswer {
        boolean says(String words) {
            return (message + " " + body.node().path("details"))
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        }
    }

    record Unreachable(String why) implements LineAnswer {}

    /** It may have had its effect. */
    record Unknown(String why) implements LineAnswer {}

    static LineAnswer of(HttpGateway.Answer answer) {
        return switch (answer) {
            case HttpGateway.Answer.NeverSent(var why) -> new Unreachable(why);
            case HttpGateway.Answer.Lost(var why) -> new Unknown(why);
            case HttpGateway.Answer.Received(var status, var body, var pause) -> {
                Optional<Payload> json = Payload.of(body);
                yield status / 100 == 2
                        ? new Done(json.orElse(Payload.EMPTY))
                        : new Refused(
                                status,
                                json.flatMap(given -> given.text("message")).orElse("HTTP " + status),
                                json.orElse(Payload.EMPTY),
                                pause);
            }
        };
    }

    /** The messages that a call made, in their order. */
    static List<Payload> sent(Payload answer) {
        return answer.list("sentMessages").stream()
                .filter(message -> message.text("id").isPresent())
                .toList();
    }

    static ExternalId id(Payload sent) {
        return new ExternalId(sent.text("id").orElseThrow());
    }
}
