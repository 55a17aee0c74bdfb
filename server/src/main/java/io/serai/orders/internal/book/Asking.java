package io.serai.orders.internal.book;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks sources while somebody waits: only a few seconds, and not at all one that has failed again and again just now. */
@Component
class Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Sources sources;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(4)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build());

    Asking(Sources sources) {
        this.sources = sources;
    }

    /** What came back from where, in time. */
    record Told(Connection connection, ShopOrder order) {}

    List<Told> numbered(WorkspaceId workspace, String number) {
        List<Connection> askable = sources.active(workspace).stream()
                .filter(connection -> sources.kind(connection).answers(connection))
                .toList();
        List<Future<List<Told>>> asked = askable.stream()
                .map(connection -> threads.submit(() -> told(connection, number)))
                .toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        return asked.stream()
                .flatMap(answer -> within(answer, until - System.nanoTime()).stream())
                .flatMap(List::stream)
                .toList();
    }

    private List<Told> told(Connection connection, String number) {
        return guarded(connection, shop -> shop.numbered(connection, number)).orElse(List.of()).stream()
                .map(order -> new Told(connection, order))
                .toList();
    }

    /** Empty: nobody could be asked, or nobody answered in time. Within: empty when it is gone. */
    Optional<Optional<ShopOrder>> again(Connection connection, String externalId) {
        if (!sources.kind(connection).answers(connection)) {
            return Optional.empty();
        }
        Future<Optional<Optional<ShopOrder>>> answer =
                threads.submit(() -> guarded(connection, shop -> shop.again(connection, externalId)));
        return within(answer, PATIENCE.toNanos()).flatMap(told -> told);
    }

    private <T> Optional<T> guarded(Connection connection, Function<ShopSource, T> question) {
        CircuitBreaker breaker = breakers.circuitBreaker(connection.id().value().toString());
        try {
            return Optional.of(breaker.executeSupplier(() -> question.apply(sources.kind(connection))));
        } catch (CallNotPermittedException | ShopTrouble notNow) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> within(Future<T> answer, long nanos) {
        try {
            return Optional.of(answer.get(Math.max(1, nanos), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException broken) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
