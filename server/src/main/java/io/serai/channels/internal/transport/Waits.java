package io.serai.channels.internal.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long an answer asks us to wait before the next call, by {@code Retry-After} or by a platform's own header. */
final class Waits {
    /** Whoever asks for more is asked again sooner. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final String META_USAGE = "X-Business-Use-Case-Usage";
    private static final String META_FIELD = "estimated_time_to_regain_access";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Waits() {}

    /** @param header the first value of a header, by its name */
    static Optional<Duration> in(Function<String, Optional<String>> header) {
        return header.apply("Retry-After")
                .map(String::strip)
                .flatMap(value ->
                        value.matches("\\d{1,9}(\\.\\d+)?") ? seconds(value) : until(value, header.apply("Date")))
                .or(() -> header.apply(META_USAGE).flatMap(Waits::regained))
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> seconds(String value) {
        return Optional.of(Duration.ofMillis((long) Math.ceil(1000 * Double.parseDouble(value))));
    }

    /** The date is by the answering machine's clock, so it is counted from that machine's own time. */
    private static Optional<Duration> until(String value, Optional<String> now) {
        return date(value).flatMap(then -> now.flatMap(Waits::date).map(from -> Duration.between(from, then)));
    }

    private static Optional<ZonedDateTime> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Meta's minutes until calls are taken again: {@code {"<id>": [{"estimated_time_to_regain_access": 5}]}}. */
    private static Optional<Duration> regained(String usage) {
        try {
            long minutes = JSON.readTree(usage)
                    .valueStream()
                    .flatMap(uses -> uses.isArray() ? uses.valueStream() : Stream.empty())
                    .map(use -> use.path(META_FIELD))
                    .filter(JsonNode::isIntegralNumber)
                    .mapToLong(JsonNode::asLong)
                    .max()
                    .orElse(0);
            return Optional.of(Duration.ofMinutes(Math.clamp(minutes, 0, LONGEST.toMinutes())));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
