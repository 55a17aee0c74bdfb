package io.serai.realtime.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PumpTest {
    private final Queue<String> source = new ConcurrentLinkedQueue<>();

    @Test
    void sendsTheNextFrameOnlyWhenTheLastHasBeenTaken() {
        SlowOutlet browser = SlowOutlet.lazy();
        Pump pump = new Pump(source::poll, browser);
        source.add("a");
        source.add("b");
        pump.wake();
        pump.wake();
        assertThat(browser.taken()).containsExactly("a");
        browser.take();
        assertThat(browser.taken()).containsExactly("a", "b");
    }

    @Test
    void aMillionFramesThatAreTakenAtOnceDoNotGrowTheStack() {
        SlowOutlet browser = SlowOutlet.eager();
        IntStream.range(0, 1_000_000).forEach(number -> source.add("x"));
        new Pump(source::poll, browser).wake();
        assertThat(source).isEmpty();
    }

    @Test
    void nothingIsLeftLyingWhenManyThreadsAddAndWake() throws InterruptedException {
        SlowOutlet browser = SlowOutlet.eager();
        Pump pump = new Pump(source::poll, browser);
        Thread[] writers = IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        source.add(writer + ":" + i);
                        pump.wake();
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(browser.taken()).hasSize(40_000).doesNotHaveDuplicates();
    }
}
