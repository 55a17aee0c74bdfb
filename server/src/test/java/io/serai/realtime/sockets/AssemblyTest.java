package io.serai.realtime.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AssemblyTest {
    @Test
    void aFrameInPiecesIsWholeWithItsLastPiece() {
        Assembly assembly = new Assembly(10);
        assertThat(assembly.add("ab", false)).isEmpty();
        assertThat(assembly.add("cd", false)).isEmpty();
        assertThat(assembly.add("ef", true)).contains("abcdef");
        assertThat(assembly.add("next", true)).contains("next");
    }

    @Test
    void aFrameAboveTheLimitIsRefusedBeforeItIsWhole() {
        Assembly assembly = new Assembly(5);
        assembly.add("abc", false);
        assertThatThrownBy(() -> assembly.add("def", false)).isInstanceOf(Assembly.FrameTooLarge.class);
        assertThatThrownBy(() -> new Assembly(5).add("abcdef", true)).isInstanceOf(Assembly.FrameTooLarge.class);
    }
}
