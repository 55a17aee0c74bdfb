package io.serai.integrations.internal.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How many requests a token has left. Counted minute by minute, in this process. */
@Component
@EnableConfigurationProperties(ApiSettings.class)
public class Allowance {
    private static final long MINUTE = 60;

    private final ApiSettings settings;
    private final Clock clock;
    private final Cache<UUID, Window> windows = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();

    Allowance(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Window(long minute, int used) {}

    /** @param left may be negative: this one was too much; @param reset in seconds */
    public record Left(int limit, int left, long reset) {
        public boolean isUsedUp() {
            return left < 0;
        }

        /** As the IETF's draft on RateLimit header fields writes them. */
        public String policy() {
            return "\"minute\";q=" + limit + ";w=" + MINUTE;
        }

        public String state() {
            return "\"minute\";r=" + Math.max(0, left) + ";t=" + reset;
        }
    }

    /** One more request of this token. */
    public Left take(UUID token) {
        long now = clock.instant().getEpochSecond();
        long minute = now / MINUTE;
        Window window = windows.asMap()
                .merge(
                        token,
                        new Window(minute, 1),
                        (known, one) -> known.minute() == minute ? new Window(minute, known.used() + 1) : one);
        return new Left(settings.perMinute(), settings.perMinute() - window.used(), MINUTE - now % MINUTE);
    }
}
