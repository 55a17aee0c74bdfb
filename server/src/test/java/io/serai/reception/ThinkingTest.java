package io.serai.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.storage.Background;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThinkingTest {
    private final Thinking thinking = new Thinking();

    @AfterEach
    void close() {
        thinking.close();
    }

    @Test
    void itIsThoughtOnAThreadOfTheOperatingSystem() {
        assertThat(thinking.of(() -> Thread.currentThread().isVirtual())).isFalse();
    }

    @Test
    void itIsWorkBehindTheScenes() {
        assertThat(thinking.of(Background::active)).isTrue();
    }

    @Test
    void whatItThrowsIsThrown() {
        assertThatThrownBy(() -> thinking.of(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> thinking.of(() -> {
                    throw new IOException("gone");
                }))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void whoIsInterruptedDoesNotWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> thinking.of(() -> {
                    Thread.sleep(60_000);
                    return 1;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
