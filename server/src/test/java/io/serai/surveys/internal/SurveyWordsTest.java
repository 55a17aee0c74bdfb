package io.serai.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyWordsTest {
    @ParameterizedTest
    @CsvSource({"4,4", "５,5", "3️⃣,3", "٢,2", "😍,5", "😡 1,1", "⭐⭐⭐,3", "4/5,4", "5分,5", "1.,1"})
    void aRatingThatStandsAloneIsUnderstood(String said, int meant) {
        assertThat(SurveyWords.rating(said)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "10", "order 4", "4 pieces", "", "no", "⭐⭐⭐⭐⭐⭐"})
    void whatIsNoRatingIsNone(String said) {
        assertThat(SurveyWords.rating(said)).isEmpty();
    }

    @Test
    void everythingIsSaidInSixteenLanguages() {
        for (String what : List.of("question", "why", "mail", "reason", "send", "thanks")) {
            var said = List.of(
                            "en", "zh", "es", "fr", "de", "pt", "it", "nl", "ru", "ja", "ko", "ar", "tr", "vi", "th",
                            "id")
                    .stream()
                    .map(language -> SurveyWords.say(what, new Language(language)))
                    .toList();
            assertThat(said).as(what).allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(said.stream().filter(text -> text.equals(said.getFirst())))
                    .as(what)
                    .hasSize(1);
        }
        assertThat(SurveyWords.say("thanks", new Language("sw")))
                .isEqualTo(SurveyWords.say("thanks", Language.ENGLISH));
    }
}
