package io.serai.language.internal.translation.providers;

import io.serai.language.Translation.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a provider said. */
public sealed interface Answer {
    /** In the order of the texts. */
    record Done(List<String> texts) implements Answer {
        public Done {
            texts = List.copyOf(texts);
        }
    }

    /** @param detail for the person who connects it, without secrets: a status, a code */
    record Failed(Trouble trouble, String detail, Optional<Duration> retryAfter) implements Answer {
        public Failed(Trouble trouble, String detail) {
            this(trouble, detail, Optional.empty());
        }
    }
}
