package io.serai.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource({"en,number 3", "pt-br,número 3", "zh-hant,第 3 位", "sv,number 3"})
    void theyComeInTheCustomersLanguageOrElseInEnglish(String language, String expected) {
        assertThat(Phrases.say("place", new Language(language), 3)).contains(expected);
    }
}
