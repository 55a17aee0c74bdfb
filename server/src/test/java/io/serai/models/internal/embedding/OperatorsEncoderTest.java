package io.serai.models.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.serai.models.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OperatorsEncoderTest {
    private static final String UNIGRAM = """
            {"model": {"type": "Unigram", "unk_id": 3, "vocab": [["<s>", 0], ["<pad>", 0], ["</s>", 0], ["<unk>", 0],
              ["▁", -4], ["▁un", -3], ["▁unhappy", -9], ["happy", -4], ["h", -7], ["a", -6], ["p", -6], ["y", -6], ["1", -5]]}}
            """;

    @Test
    void theLikeliestCutIsTaken() {
        Tokens tokens = OperatorsEncoder.tokens(new JsonMapper().readTree(UNIGRAM));
        assertThat(tokens.encode("unhappy", 20)).containsExactly(0, 5, 7, 2);
        assertThat(tokens.encode("  un \n happy ", 20)).containsExactly(0, 5, 4, 7, 2);
    }

    @Test
    void whatIsNotKnownIsOneUnknownPieceAndFullWidthIsMadeNarrow() {
        Tokens tokens = OperatorsEncoder.tokens(new JsonMapper().readTree(UNIGRAM));
        assertThat(tokens.encode("un漢字😀１", 20)).containsExactly(0, 5, 3, 12, 2);
        assertThat(tokens.encode("happy ".repeat(50), 10)).hasSize(10).endsWith(2);
    }

    @Test
    void otherTokenizersAreRefusedByName() {
        assertThatThrownBy(() -> OperatorsEncoder.tokens(new JsonMapper().readTree("{\"model\": {\"type\": \"BPE\"}}")))
                .hasMessageContaining("BPE");
    }

    @Test
    void aFolderOfTheOperatorsReplacesTheBundledEncoder(@TempDir Path folder) throws IOException {
        copy("/bge-small-en-v1.5-q.onnx", folder.resolve("model.onnx"));
        copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        Embedder embedder =
                new BundledEmbedder(Optional.empty(), Optional.of(new SentenceSettings(folder.toString(), "query: ")));
        var space = embedder.acrossLanguages().orElseThrow();
        assertThat(space.dimensions()).isEqualTo(384);
        float[] vector = embedder.embed(space, "Where is my parcel?");
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        assertThat(length).isCloseTo(1, within(1e-3));
        assertThat(vector).isNotEqualTo(embedder.embed(space, "How do I pay?"));
    }

    @Test
    void aFolderWithoutAModelIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new OperatorsEncoder(folder, ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream from = OperatorsEncoderTest.class.getResourceAsStream(resource)) {
            Files.copy(from, to);
        }
    }
}
