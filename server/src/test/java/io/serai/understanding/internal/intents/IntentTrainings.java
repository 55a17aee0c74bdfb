package io.serai.understanding.internal.intents;

import io.serai.language.Languages.Detected;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import io.serai.understanding.IntentTraining;

/** The real training, for tests of what stands on it. */
public final class IntentTrainings {
    private IntentTrainings() {}

    public static IntentTraining with(Embedder embedder) {
        return new SeraiIntentTraining(embedder, (text, before) -> new Detected(Language.ENGLISH, 1));
    }
}
