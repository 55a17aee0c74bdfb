package io.serai.contacts.internal.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Ana María López, Ana María, López",
        "Luz, '', Luz",
        "王小明, 小明, 王",
        "'  Ben  Lund ', Ben, Lund",
    })
    void aNameIsCutAndPutTogetherAgain(String name, String first, String last) {
        Names.Parts parts = Names.parts(name);
        assertThat(parts.first().orElse("")).isEqualTo(first);
        assertThat(parts.last()).isEqualTo(last);
        assertThat(Names.whole(first, last)).isEqualTo(name.strip().replaceAll("\\s+", " "));
    }

    @Test
    void halfANameIsAName() {
        assertThat(Names.whole("Ana", "")).isEqualTo("Ana");
        assertThat(Names.whole("", "López")).isEqualTo("López");
        assertThat(Names.parts("López").first()).isEqualTo(Optional.empty());
    }
}
