package io.serai.channels.telegram;

import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** How a call of the Bot API ended. */
sealed interface BotAnswer {
    /** @param answer holds {@code result} */
    record Done(Payload answer) implements BotAnswer {
        Payload result() {
            return answer.object("result").orElse(answer);
        }
    }

    /** Telegram said no. @param code an HTTP status */
    record Refused(int code, String description, Optional<Duration> retryAfter, OptionalLong migratedTo)
            implements BotAnswer {
        boolean says(String words) {
            return description.toLowerCase(java.util.Locale.ROOT).contains(words);
        }
    }

    /** Something on the way answered, not Telegram. */
    record Garbled(int status, Optional<Duration> pause) implements BotAnswer {}

    record Unreachable(String why) implements BotAnswer {}

    /** It may have had its effect. */
    record Unknown(String why) implements BotAnswer {}

    static BotAnswer of(HttpGateway.Answer answer) {
        return switch (answer) {
            case HttpGateway.Answer.NeverSent(var why) -> new Unreachable(why);
            case HttpGateway.Answer.Lost(var why) -> new Unknown(why);
            case HttpGateway.Answer.Received(var status, var body, var pause) ->
                Payload.of(body)
                        .filter(json -> json.has("ok"))
                        .map(json -> json.isTrue("ok") ? new Done(json) : refused(status, json, pause))
                        .orElseGet(() -> new Garbled(status, pause));
        };
    }

    private static BotAnswer refused(int status, Payload json, Optional<Duration> pause) {
        Optional<Payload> parameters = json.object("parameters");
        OptionalLong retryAfter =
                parameters.map(given -> given.number("retry_after")).orElse(OptionalLong.empty());
        return new Refused(
                (int) json.number("error_code").orElse(status),
                json.text("description").orElse("no reason given"),
                retryAfter.isPresent() ? Optional.of(Duration.ofSeconds(retryAfter.getAsLong())) : pause,
                parameters.map(given -> given.number("migrate_to_chat_id")).orElse(OptionalLong.empty()));
    }
}
