package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadTest {
    @Test
    void aNameThatHoldsNulLosesItAndKeepsTheRest() {
        Payload sent = read("{\"name\":\"An\\u0000na\",\"id\":\"\\u0000\"}");
        assertThat(sent.text("name")).contains("Anna");
        assertThat(sent.text("id")).isEmpty();
    }

    @Test
    void aFieldOfTheWrongShapeIsAnAbsentOne() {
        Payload sent = read("{\"text\":7,\"number\":\"7 kg\",\"object\":[],\"list\":{},\"none\":null}");
        assertThat(sent.text("text")).isEmpty();
        assertThat(sent.number("number")).isEmpty();
        assertThat(sent.object("object")).isEmpty();
        assertThat(sent.list("list")).isEmpty();
        assertThat(sent.has("none")).isFalse();
    }

    @Test
    void aNumberMayBeWrittenAsText() {
        Payload sent = read("{\"number\":\"7\",\"decimal\":\"1.5\",\"id\":12}");
        assertThat(sent.number("number")).hasValue(7);
        assertThat(sent.decimal("decimal")).contains(1.5);
        assertThat(sent.id("id")).contains("12");
    }

    @Test
    void whatIsNoObjectIsNoPayload() {
        assertThat(Payload.of("[1]".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Payload.of("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Payload read(String json) {
        return Payload.of(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
