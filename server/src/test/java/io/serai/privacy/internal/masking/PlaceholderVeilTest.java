package io.serai.privacy.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.privacy.Veil.Veiled;
import org.junit.jupiter.api.Test;

class PlaceholderVeilTest {
    private final Veiled veiled = TestVeil.real().fresh();

    @Test
    void personalDataStaysHereAndComesBack() {
        String hidden = veiled.hide("I am ana@example.com, call +34 600 111 222 or write to bo@example.com");
        assertThat(hidden).isEqualTo("I am [EMAIL_1], call [PHONE_3] or write to [EMAIL_2]");
        assertThat(veiled.restore("We wrote to [EMAIL_1] and call [PHONE_3]."))
                .isEqualTo("We wrote to ana@example.com and call +34 600 111 222.");
    }

    @Test
    void theSameValueIsTheSamePlaceholderEverywhere() {
        assertThat(veiled.hide("ana@example.com")).isEqualTo(veiled.hide("ana@example.com"));
    }

    @Test
    void cardsAndSecretsDoNotComeBack() {
        String hidden = veiled.hide("my card is 4111 1111 1111 1111");
        assertThat(hidden).doesNotContain("4111 1111");
        assertThat(veiled.restore(hidden)).doesNotContain("4111 1111");
    }

    @Test
    void whatWasNeverGivenOutStaysAsItIs() {
        assertThat(veiled.restore("[EMAIL_7] $1 [x]")).isEqualTo("[EMAIL_7] $1 [x]");
    }
}
