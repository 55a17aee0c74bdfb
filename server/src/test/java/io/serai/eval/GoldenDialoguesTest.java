package io.serai.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole conversations with the real brain, the real retrieval, the real language detection and the demo shop's knowledge. */
class GoldenDialoguesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dialogues");
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.with(FOLDER);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static Stream<Dialogue> dialogues() {
        return Dialogue.in(FOLDER).stream();
    }

    @Test
    void thereAreManyInManyLanguages() {
        assertThat(dialogues()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(dialogues().map(Dialogue::language).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(dialogues().map(dialogue -> dialogue.toString().toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void goesAsWritten(Dialogue dialogue) {
        assertThat(stage.play(dialogue)).isEmpty();
    }
}
