package io.serai.privacy.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedIdsTest {
    private final PatternRedactor redactor = new PatternRedactor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my driver's license number is 2270-66-1551 | my driver's license number is [id]
            passport no. X1234567 is lost | passport no. [id] is lost
            护照号E12345678 | 护照号[id]
            mein Führerschein: B072RRE2I55 | mein Führerschein: [id]
            my nhs number is 943 476 5919 | my nhs number is [id]
            529.982.247-25 é o meu | [id] é o meu
            12345678Z | [id]
            X1234567L | [id]
            RSSMRA85T10A562S | [id]
            """)
    void theNumberOfADocumentGoes(String text, String redacted) {
        assertThat(redactor.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 12345678 please",
                "a passport cover for order 10234",
                "the id card holder, 2 pieces",
                "529.982.247-26",
                "12345678A",
                "SKU 12345678Q is sold out"
            })
    void whatIsNoneStays(String text) {
        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void longTextsTakeNoLongTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> redactor.redact("passport 1a-1a ".repeat(5_000)));
    }
}
