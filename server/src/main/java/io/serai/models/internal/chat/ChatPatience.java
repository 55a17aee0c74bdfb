package io.serai.models.internal.chat;

import io.serai.models.Dialect;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a chat model may take; the prompt's own limit caps the whole. A customer is waiting, and there is always another answer.
 *
 * @param firstWord from asking to the first piece of text
 * @param pause between two pieces
 */
@ConfigurationProperties("serai.models.chat")
public record ChatPatience(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("30s") Duration firstWord,
        @DefaultValue("15s") Duration pause) {
    public ChatPatience {
        if (connect.isNegative() || connect.isZero() || firstWord.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("serai.models.chat: times must be positive");
        }
    }

    /** Ollama loads the model at its first call. */
    Duration firstWord(Dialect dialect) {
        return dialect == Dialect.OLLAMA ? firstWord.multipliedBy(6) : firstWord;
    }
}
