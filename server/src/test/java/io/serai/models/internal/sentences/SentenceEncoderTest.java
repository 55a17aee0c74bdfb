package io.serai.models.internal.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SentenceEncoderTest {
    private static final Path FILE = ModelFile.bundled(Path.of("unused")).orElseThrow();
    private static final SentenceEncoder ENCODER = new SentenceEncoder(FILE);

    private record Golden(String text, int[] rows, double[] vector) {
        static Golden of(String line) {
            String[] cells = line.split("\t", -1);
            return new Golden(
                    new JsonMapper().readValue(cells[0], String.class),
                    words(cells[1]).mapToInt(Integer::parseInt).toArray(),
                    words(cells[2]).mapToDouble(Double::parseDouble).toArray());
        }

        private static Stream<String> words(String cell) {
            return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty());
        }
    }

    private static List<Golden> golden() throws IOException {
        try (InputStream lines = SentenceEncoderTest.class.getResourceAsStream("/models/sentences.tsv")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Golden::of)
                    .toList();
        }
    }

    @Test
    void textsHaveTheFeaturesThatTheyHadInTraining() throws IOException {
        assertThat(golden())
                .hasSizeGreaterThan(30)
                .allSatisfy(each -> assertThat(ENCODER.features(each.text()))
                        .as(each.text())
                        .containsExactly(each.rows()));
    }

    @Test
    void vectorsAreThoseOfTraining() throws IOException {
        for (Golden each : golden()) {
            float[] vector = ENCODER.encode(each.text());
            for (int i = 0; i < each.vector().length; i++) {
                assertThat((double) vector[i]).as(each.text()).isCloseTo(each.vector()[i], within(2e-4));
            }
        }
    }

    @Test
    void theSameQuestionInAnotherLanguageIsNearerThanAnotherQuestion() {
        float[] english = ENCODER.encode("How long does delivery take?");
        float[] other = ENCODER.encode("Can I pay by credit card?");
        for (String same : List.of(
                "Wie lange dauert die Lieferung?",
                "配送需要多久？",
                "¿Cuánto tarda el envío?",
                "Сколько времени занимает доставка?")) {
            float[] asked = ENCODER.encode(same);
            assertThat(dot(asked, english)).as(same).isGreaterThan(dot(asked, other) + 0.1);
        }
    }

    @Test
    void manyThreadsGetTheSameVectors() throws Exception {
        List<Golden> texts = golden();
        List<float[]> alone =
                texts.stream().map(each -> ENCODER.encode(each.text())).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> texts.stream()
                            .map(each -> ENCODER.encode(each.text()))
                            .toList()))
                    .toList();
            for (var task : tasks) {
                assertThat(task.get()).usingRecursiveComparison().isEqualTo(alone);
            }
        }
    }

    @Test
    void theModelIsUnpackedOnceAndReplacesAnOlderOne(@TempDir Path folder) throws IOException {
        URL packed = FILE.toUri().toURL();
        Path older = Files.writeString(folder.resolve("serai-sentences-0123456789abcdef.bin"), "older");
        String checksum = Files.readString(Path.of(FILE.toString().replace(".bin", ".sha256")))
                .strip();
        Path first = ModelFile.unpacked(packed, checksum, folder);
        assertThat(first).hasSameBinaryContentAs(FILE);
        assertThat(older).doesNotExist();
        var written = Files.getLastModifiedTime(first);
        assertThat(ModelFile.unpacked(packed, checksum, folder)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    }

    @Test
    void aDamagedModelIsRefused(@TempDir Path folder) throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.bin"), "not a model");
        assertThatThrownBy(() -> ModelFile.unpacked(damaged.toUri().toURL(), "0".repeat(64), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new SentenceEncoder(damaged)).isInstanceOf(IllegalStateException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
