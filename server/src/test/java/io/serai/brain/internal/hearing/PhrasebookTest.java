package io.serai.brain.internal.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Persona.Tone;
import io.serai.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
    private static final List<String> LINES = List.of(
            "greeting",
            "how",
            "thanks",
            "ok",
            "goodbye",
            "robot",
            "who",
            "insult",
            "reprompt",
            "which",
            "meant",
            "person",
            "requested",
            "no-answer",
            "sensitive",
            "cannot-read",
            "paused",
            "waiting-here",
            "waiting-away",
            "partly");

    private final Phrasebook phrasebook = new Phrasebook();

    @Test
    void everyLanguageHasEveryLineInEveryTone() {
        for (Language language : phrasebook.languages()) {
            for (String line : LINES) {
                for (Tone tone : Tone.values()) {
                    assertThat(phrasebook.in(language).line(line, tone))
                            .as("%s %s %s", language, line, tone)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void everyLanguageNamesTheBotAndTheShopInItsGreeting() {
        for (Language language : phrasebook.languages()) {
            assertThat(phrasebook.in(language).line("greeting", Tone.FRIENDLY).orElseThrow())
                    .contains("{name}", "{shop}");
        }
    }

    @Test
    void everyLanguageHearsTheSameKinds() {
        var kinds = phrasebook.english().kinds("").stream()
                .filter(kind -> !kind.equals("sensitive-press"))
                .toList();
        for (Language language : phrasebook.languages()) {
            assertThat(phrasebook.in(language).kinds("")).as(language.value()).containsAll(kinds);
        }
    }

    @Test
    void anUnknownLanguageIsSpokenToInEnglish() {
        assertThat(phrasebook.in(new Language("fi")).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person"})
    void theOptionForAPersonFitsAButton(String line) {
        for (Language language : phrasebook.languages()) {
            assertThat(phrasebook.in(language).line(line, Tone.FRIENDLY).orElseThrow())
                    .hasSizeLessThanOrEqualTo(40);
        }
    }

    @Test
    void everyPhraseCanBeListenedFor() {
        var book = new Phrasebook();
        var patterns = book.languages().stream()
                .flatMap(language -> book.in(language).all())
                .map(Phrase::pattern)
                .toList();
        assertThat(patterns).hasSizeGreaterThan(1_000).doesNotContainNull();
    }
}
