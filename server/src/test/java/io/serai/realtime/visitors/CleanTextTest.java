package io.serai.realtime.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void whatTheDatabaseCannotHoldIsTakenOutAndTheRestIsKept() {
        assertThat(CleanText.of("a\u0000b\ud83dc😀\ufffe\n")).isEqualTo("ab\ufffdc😀\ufffe\n");
    }

    @Test
    void aLineIsOneLineOfLimitedLength() {
        assertThat(CleanText.line(" a\r\n\tb ", 10)).isEqualTo("a b");
        assertThat(CleanText.line("x".repeat(50), 10)).hasSize(10);
    }
}
