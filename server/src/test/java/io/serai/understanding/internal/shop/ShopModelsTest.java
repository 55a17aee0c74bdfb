package io.serai.understanding.internal.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.Embedder;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.internal.intents.IntentTrainings;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopModelsTest {
    private final WorkspaceId workspace = WorkspaceId.next();
    private final ShopIntents intents = new ShopIntents(new InMemoryIntentStore(), Clock.systemUTC());
    private final ShopModels models = new ShopModels(intents, IntentTrainings.with(new LetterPairs()), Runnable::run);

    @Test
    void anIntentIsHeardAsSoonAsItIsTaught() {
        assertThat(heard("can you wrap it as a gift?")).isEmpty();

        teachTwo(true);

        assertThat(heard("could you wrap it as a gift please")).startsWith("gift_wrap");
        assertThat(heard("please fix my broken watch")).startsWith("repair");
    }

    @Test
    void anIntentThatIsOffIsNotHeard() {
        teachTwo(false);

        assertThat(heard("can you wrap it as a gift?")).isEmpty();
    }

    @Test
    void twoThingsInOneMessageAreHeardBoth() {
        teachTwo(true);

        assertThat(heard("can you wrap it as a gift? Also can you repair my broken watch?"))
                .contains("gift_wrap", "repair");
    }

    @Test
    void everyReadyMadeIntentHasExamplesInSevenLanguages() {
        assertThat(ReadyMade.all()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(intent -> {
            assertThat(intent.enabled()).isFalse();
            assertThat(intent.examples()).hasSizeGreaterThanOrEqualTo(7 * 4);
        });
    }

    private void teachTwo(boolean enabled) {
        intents.save(
                workspace,
                intent("gift_wrap", enabled, "can you wrap it as a gift?", "gift wrap please", "wrap it as a present"));
        intents.save(
                workspace,
                intent("repair", enabled, "can you repair my broken watch?", "please fix it", "repair my watch"));
    }

    private static Intent intent(String key, boolean enabled, String... examples) {
        return new Intent(key, "", enabled, List.of(examples), new Intent.Action.Notice());
    }

    private List<String> heard(String text) {
        return models.heard(workspace, text).stream().map(IntentGuess::intent).toList();
    }

    /** Texts are near when they share pairs of letters. */
    private static final class LetterPairs implements Embedder {
        private static final Space SPACE = new Space("letter-pairs", 512);

        @Override
        public Space spaceFor(Language language) {
            return SPACE;
        }

        @Override
        public List<float[]> embed(Space space, List<String> texts) {
            return texts.stream().map(LetterPairs::vector).toList();
        }

        private static float[] vector(String text) {
            var vector = new float[512];
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            for (int i = 0; i + 1 < lower.length(); i++) {
                vector[(lower.charAt(i) * 31 + lower.charAt(i + 1)) % 512]++;
            }
            float length = 1e-6f;
            for (float value : vector) {
                length += value * value;
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(length);
            }
            return vector;
        }
    }
}
