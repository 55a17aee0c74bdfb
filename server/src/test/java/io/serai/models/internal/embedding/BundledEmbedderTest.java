package io.serai.models.internal.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundledEmbedderTest {
    private static final BundledEmbedder EMBEDDER =
            new BundledEmbedder(java.util.Optional.empty(), java.util.Optional.empty());
    private final Space english = EMBEDDER.spaceFor(Language.ENGLISH);
    private final Space chinese = EMBEDDER.spaceFor(Language.CHINESE);

    @Test
    void meaningIsNearerThanOtherMatters() {
        float[] question = EMBEDDER.embed(english, "How do I send something back?");
        assertThat(dot(question, EMBEDDER.embed(english, "What is your return policy?")))
                .isGreaterThan(dot(question, EMBEDDER.embed(english, "Which payment methods do you accept?")) + 0.05);
        float[] frage = EMBEDDER.embed(chinese, "怎么退货？");
        assertThat(dot(frage, EMBEDDER.embed(chinese, "退换货政策是什么？")))
                .isGreaterThan(dot(frage, EMBEDDER.embed(chinese, "支持哪些支付方式？")) + 0.05);
    }

    @Test
    void chineseHasItsOwnSpaceInAnyVariety() {
        assertThat(EMBEDDER.spaceFor(new Language("zh-hant")))
                .isEqualTo(chinese)
                .isNotEqualTo(english);
        assertThat(EMBEDDER.spaceFor(new Language("de"))).isEqualTo(english);
    }

    @Test
    void vectorsHaveLengthOneAndTheirSpacesDimensions() {
        List<float[]> vectors = EMBEDDER.embed(english, List.of("a", "", "😀", "word ".repeat(5_000)));
        assertThat(vectors).hasSize(4).allSatisfy(vector -> {
            assertThat(vector).hasSize(english.dimensions());
            assertThat(dot(vector, vector)).isBetween(0.999, 1.001);
        });
    }

    @Test
    void aTextsVectorDoesNotDependOnItsNeighbours() {
        float[] alone = EMBEDDER.embed(english, "x".repeat(5) + " return".repeat(80));
        float[] among = EMBEDDER.embed(english, List.of("hello", "x".repeat(5) + " return".repeat(80)))
                .getLast();
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void aChangedVectorDoesNotSpoilTheRememberedOne() {
        float[] first = EMBEDDER.embed(english, "remember me");
        float kept = first[0];
        first[0] = 42;
        assertThat(EMBEDDER.embed(english, "remember me")[0]).isEqualTo(kept);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
