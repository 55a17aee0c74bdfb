package io.serai.brain;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailsTest {
    private final Guardrails rails = new Guardrails(
            List.of(), List.of(), List.of(), List.of("Anna@Example.com", "@hotel.example", "0171 2345678"));

    @ParameterizedTest
    @CsvSource({
        "anna@example.com,, true",
        "joanna@example.com,, false",
        "desk@hotel.example,, true",
        "desk@nothotel.example,, false",
        ", +49 171 2345678, true",
        ", +49 171 2345679, false",
        ", 678, false",
        ",, false"
    })
    void importantCustomersAreKnownByAddressDomainOrNumber(String email, String phone, boolean important) {
        assertThat(rails.holdImportant(Optional.ofNullable(email), Optional.ofNullable(phone)))
                .isEqualTo(important);
    }

    @Test
    void thoseFromBeforeThereWereImportantCustomersAreStillRead() {
        var old = Json.mapper()
                .readValue("{\"rules\":[],\"forbiddenTopics\":[\"war\"],\"forbiddenWords\":[]}", Guardrails.class);

        assertThat(old.forbiddenTopics()).containsExactly("war");
        assertThat(old.important()).isEmpty();
    }
}
