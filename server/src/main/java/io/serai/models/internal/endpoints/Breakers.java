package io.serai.models.internal.endpoints;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.serai.models.ChatEndpoints.Health;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Leaves an endpoint alone that keeps failing, so that no customer waits for it in vain; after a while one call finds out whether it is back. */
@Component
public class Breakers {
    /** What the model said, or would not say, is no sign that the endpoint is unwell. */
    private static final Set<String> NOT_ITS_FAULT =
            Set.of("cut off", "content filter", "empty answer", "not json", "too many tool calls", "400", "422");

    private static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreakerConfig config;
    private final Cache<UUID, CircuitBreaker> breakers =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(6)).build();

    Breakers(Clock clock) {
        this.config = CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(3)
                .failureRateThreshold(60)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .currentTimestampFunction(ignored -> clock.millis(), TimeUnit.MILLISECONDS)
                .clock(clock)
                .build();
    }

    private CircuitBreaker breaker(UUID endpoint) {
        return breakers.get(endpoint, id -> CircuitBreaker.of(id.toString(), config));
    }

    /** Whether it may be asked now; whoever may must say how it went. */
    public boolean mayAsk(UUID endpoint) {
        return breaker(endpoint).tryAcquirePermission();
    }

    public void answered(UUID endpoint, Duration took) {
        breaker(endpoint).onSuccess(took.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void failed(UUID endpoint, String reason, Duration took) {
        if (NOT_ITS_FAULT.contains(reason)) {
            answered(endpoint, took);
        } else {
            breaker(endpoint).onError(took.toMillis(), TimeUnit.MILLISECONDS, new IllegalStateException(reason));
        }
    }

    Health health(UUID endpoint) {
        return switch (breaker(endpoint).getState()) {
            case OPEN, FORCED_OPEN -> Health.RESTING;
            case HALF_OPEN -> Health.TRIED;
            case CLOSED, DISABLED, METRICS_ONLY -> Health.WELL;
        };
    }

    /** Somebody has changed its address or key. */
    void forget(UUID endpoint) {
        breakers.invalidate(endpoint);
    }
}
