package io.serai.brain;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.Conversation.HandOff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonaTest {
    @Test
    void anotherNameChangesNothingElse() {
        var rule = new Guardrails.Rule("Wholesale", List.of("wholesale"), Optional.of("Sales"), HandOff.Priority.HIGH);
        var persona = Persona.DEFAULT
                .with(new Manner("dry wit", Manner.Emoji.NONE, Map.of(), false, true))
                .with(new Guardrails(List.of(rule), List.of("elections"), List.of("guarantee")));

        var called = persona.called("Otto");

        assertThat(called.name()).isEqualTo("Otto");
        assertThat(called.called("Mira")).isEqualTo(persona);
    }
}
