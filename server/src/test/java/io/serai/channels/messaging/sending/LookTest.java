package io.serai.channels.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Look;
import io.serai.channels.messaging.Network;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void instagramCountsBytesAndSaysAsHowManyMessagesItGoes() {
        String words = "你好，世界。".repeat(100);
        Look look = Limits.look(Network.INSTAGRAM, words);
        assertThat(look.unit()).isEqualTo(Look.Unit.BYTES);
        assertThat(look.used()).isEqualTo(1800);
        assertThat(look.messages()).hasSize(2);
        assertThat(Limits.look(Network.MESSENGER, words).messages()).hasSize(1);
    }

    @Test
    void marksThatNobodyWouldSeeAreTakenOut() {
        Look look = Limits.look(Network.MESSENGER, "**Hello**");
        assertThat(look.kinds()).isEmpty();
        assertThat(look.messages())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("Hello"));
    }
}
