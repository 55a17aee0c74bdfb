package io.serai.channels.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Webhook;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphWebhookTest {
    private static final Secret SECRET = new Secret("the app's secret");
    private static final byte[] BODY = "{\"text\":\"caf\\u00e9 ☕\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSignatureIsThatOfTheRawBytes() {
        // openssl dgst -sha256 -hmac key, over {"a":1}
        assertThat(GraphWebhook.signature(new Secret("key"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342");
    }

    @Test
    void aBodyThatMetaSignedIsTaken() {
        assertThat(GraphWebhook.isSigned(SECRET, signed(GraphWebhook.signature(SECRET, BODY))))
                .isTrue();
    }

    @Test
    void aBodyChangedByOneByteIsNot() {
        byte[] changed = BODY.clone();
        changed[3]++;
        String signature = GraphWebhook.signature(SECRET, BODY);

        assertThat(GraphWebhook.isSigned(SECRET, new Webhook(Map.of(GraphWebhook.SIGNATURE, signature), changed)))
                .isFalse();
    }

    @Test
    void noSignatureAnotherSecretAndAnEmptySecretAreRefused() {
        assertThat(GraphWebhook.isSigned(SECRET, new Webhook(Map.of(), BODY))).isFalse();
        assertThat(GraphWebhook.isSigned(SECRET, signed("sha256=abc"))).isFalse();
        assertThat(GraphWebhook.isSigned(SECRET, signed(GraphWebhook.signature(new Secret("other"), BODY))))
                .isFalse();
        assertThat(GraphWebhook.isSigned(new Secret(""), signed(GraphWebhook.signature(SECRET, BODY))))
                .isFalse();
    }

    @Test
    void theHandshakeIsAnsweredToWhoKnowsOurToken() {
        var query = Map.of("hub.mode", "subscribe", "hub.verify_token", "ours", "hub.challenge", "1158201444");

        assertThat(GraphWebhook.challenge(new Secret("ours"), query)).contains("1158201444");
        assertThat(GraphWebhook.challenge(new Secret("theirs"), query)).isEmpty();
        assertThat(GraphWebhook.challenge(new Secret(""), Map.of("hub.mode", "subscribe", "hub.verify_token", "")))
                .isEmpty();
    }

    private static Webhook signed(String signature) {
        return new Webhook(Map.of(GraphWebhook.SIGNATURE, signature), BODY);
    }
}
