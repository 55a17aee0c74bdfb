package io.serai.brain.internal.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "quick question; quick question",
                "thanks?( you)?; thank",
                "ok+(ay)?; ok",
                "hi+; hi",
                "good (morning|day); good",
                "(my|a|our) lawyers?; lawyer",
                "(kill|hurt) (me|you); kill,hurt",
                "(are|r) (you|u); are,r",
                "want .* human; human",
                "a{2,3}bc; bc",
                "ab{0,3}; a",
                "organi[sz]ation; organi",
                "data.protection; protection",
                "(?:open|closed) a; open,closed",
                "the (?!bot)person; person"
            })
    void aTextThatMatchesHoldsOneOfThese(String expression, String needles) {
        assertThat(Needles.of(expression))
                .map(String::strip)
                .containsExactlyInAnyOrder(needles.strip().split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(lol)?", "(ha)*", "[a-z]+", "yes|[0-9]", "\\p{L}+", ".*", "(a|)", "x?"})
    void whatMayMatchAnythingHasNone(String expression) {
        assertThat(Needles.of(expression)).isEmpty();
    }

    @Test
    void lettersAreComparedInLowerCase() {
        assertThat(Needles.of("GDPR (request|complaint)")).containsExactly("request", "complaint");
    }
}
