package io.serai.brain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.content.Content;
import io.serai.demo.DemoIndex;
import io.serai.language.Languages;
import io.serai.language.internal.RealLanguages;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations with the real brain, the real retrieval, the real language detection and the demo shop's knowledge. */
class GoldenDialoguesTest {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();
    private static final Languages LANGUAGES = RealLanguages.shared();
    private final SeraiBrain brain = new SeraiBrain(DemoIndex.shared(), new ScriptedChatModel(), System::nanoTime);

    static Stream<Dialogue> dialogues() {
        return Dialogue.all();
    }

    @Test
    void thereAreDialoguesInManyLanguages() {
        assertThat(dialogues()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(dialogues().map(Dialogue::file).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void goesAsWritten(Dialogue dialogue) {
        var talk = new Talk();
        for (Dialogue.Step step : dialogue.steps()) {
            switch (step) {
                case Dialogue.Step.Customer customer -> talk.hear(customer.said(), Optional.empty());
                case Dialogue.Step.Taps taps -> talk.tap(taps.option());
                case Dialogue.Step.Bot bot -> talk.expect(bot);
            }
        }
    }

    private final class Talk {
        private final List<Turn.Line> history = new ArrayList<>();
        private Optional<Language> before = Optional.empty();
        private List<Content.Menu.Option> offered = List.of();
        private Decision decision = null;
        private Memory memory = Memory.NONE;

        private Talk() {}

        void tap(int number) {
            var option = offered.get(number - 1);
            hear(List.of(option.label()), Optional.of(option.id()));
        }

        void hear(List<String> said, Optional<String> choice) {
            Language language = choice.isPresent()
                    ? before.orElse(Language.ENGLISH)
                    : LANGUAGES.detect(String.join("\n", said), before).language();
            before = Optional.of(language);
            decision = brain.decide(new Turn(
                    WORKSPACE,
                    Persona.DEFAULT,
                    "Kestrel & Pine",
                    said,
                    language,
                    choice,
                    history,
                    memory,
                    history.isEmpty(),
                    false,
                    Heard.NOTHING,
                    Turn.Scene.at(Instant.parse("2026-11-23T09:00:00Z"))));
            memory = decision.memory();
            said.forEach(line -> history.add(new Turn.Line(Turn.Speaker.CUSTOMER, line)));
            remember();
        }

        private void remember() {
            offered = decision instanceof Decision.Ask ask ? ask.question().options() : List.of();
            String words = spoken();
            if (!words.isEmpty()) {
                history.add(new Turn.Line(Turn.Speaker.BOT, words));
            }
        }

        private String spoken() {
            return switch (decision) {
                case Decision.Answer answer -> answer.content().words();
                case Decision.Ask ask -> ask.question().prompt();
                case Decision.HandOffTo handOff -> handOff.farewell().body();
                case Decision.StayQuiet quiet -> "";
            };
        }

        void expect(Dialogue.Step.Bot bot) {
            assertThat(does()).as(description()).isEqualTo(bot.does());
            String said = does().equals("hands off") ? reason() + " " + spoken() : spoken() + " " + labels();
            for (String part : bot.says()) {
                assertThat(said.toLowerCase(Locale.ROOT)).as(description()).contains(part.toLowerCase(Locale.ROOT));
            }
        }

        private String does() {
            return switch (decision) {
                case Decision.Answer answer -> "answers";
                case Decision.Ask ask -> "asks";
                case Decision.HandOffTo handOff -> "hands off";
                case Decision.StayQuiet quiet -> "stays quiet";
            };
        }

        private String reason() {
            return decision instanceof Decision.HandOffTo handOff
                    ? handOff.why().reason().name()
                    : "";
        }

        private String labels() {
            return offered.stream().map(Content.Menu.Option::label).collect(Collectors.joining(" / "));
        }

        private String description() {
            var trace = decision.trace();
            return history.getLast().text() + " [" + trace.reason() + " " + trace.language() + " "
                    + trace.candidates().stream()
                            .limit(3)
                            .map(found -> found.title() + " %.2f".formatted(found.score()))
                            .toList()
                    + "]";
        }
    }
}
