package io.serai.models.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private final WordPiece tokenizer = new WordPiece(Map.of(
            "[CLS]", 0, "[SEP]", 1, "[UNK]", 2, "return", 3, "##ing", 4, "cafe", 5, "?", 6, "退", 7, "货", 8, "##s", 9));

    @Test
    void takesTheLongestKnownPieces() {
        assertThat(tokenizer.encode("Returning returns?", 64)).containsExactly(0, 3, 4, 3, 9, 6, 1);
    }

    @Test
    void dropsCaseAndAccents() {
        assertThat(tokenizer.encode("CAFÉ", 64)).containsExactly(0, 5, 1);
    }

    @Test
    void spacesOutChineseCharacters() {
        assertThat(tokenizer.encode("退货return", 64)).containsExactly(0, 7, 8, 3, 1);
    }

    @Test
    void unknownWordsAndControlCharactersDoNoHarm() {
        assertThat(tokenizer.encode("zz\u0000\uFFFD 😀 ?", 64)).containsExactly(0, 2, 2, 6, 1);
        assertThat(tokenizer.encode("", 64)).containsExactly(0, 1);
        assertThat(tokenizer.encode("x".repeat(100_000), 64)).containsExactly(0, 2, 1);
    }

    @Test
    void neverGivesMoreThanTheModelTakes() {
        assertThat(tokenizer.encode("return ".repeat(1_000), 64)).hasSize(64).endsWith(1);
    }
}
