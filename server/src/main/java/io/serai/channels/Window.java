package io.serai.channels;

import io.serai.content.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a platform lets us write freely after the customer did. */
public sealed interface Window {
    /** It sets no limit. */
    record Always() implements Window {}

    /**
     * @param closes after that, nothing but an approved template goes out
     * @param humansUntil after {@code closes}, what a person writes still goes out until then
     */
    record Until(Instant closes, Optional<Instant> humansUntil) implements Window {}

    /** The customer has not written yet. */
    record Closed() implements Window {}

    /** A window of this length since the customer's last message, a minute kept back for clocks that differ. */
    static Window since(Optional<Instant> lastInbound, Duration length, Optional<Duration> forHumans) {
        Duration margin = Duration.ofMinutes(1);
        return lastInbound
                .<Window>map(last -> new Until(
                        last.plus(length).minus(margin),
                        forHumans.map(longer -> last.plus(longer).minus(margin))))
                .orElseGet(Closed::new);
    }

    default boolean allows(Writer writer, Content content, Instant now) {
        return content instanceof Content.Template
                || switch (this) {
                    case Always always -> true;
                    case Closed closed -> false;
                    case Until(var closes, var humansUntil) ->
                        now.isBefore(closes)
                                || writer instanceof Writer.Human
                                        && humansUntil.map(now::isBefore).orElse(false);
                };
    }
}
