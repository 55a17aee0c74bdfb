package io.serai.reception;

import io.serai.storage.Background;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Where it is thought hard: on a few threads of the operating system. Webhooks and jobs run on virtual threads, which give way only when they wait;
 * one that reckoned for thirty milliseconds would keep every acknowledgement behind it waiting as long.
 */
@Component
final class Thinking implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("thinking-", 0).factory());

    /** Waits for the thought, in the order of asking. What it throws is thrown here. */
    <T> T of(Callable<T> thought) {
        Future<T> future = threads.submit(() -> Background.call(thought::call));
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while thinking", stopped);
        } catch (ExecutionException failed) {
            throw thrown(failed);
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException plain
                ? plain
                : new IllegalStateException(failed.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
