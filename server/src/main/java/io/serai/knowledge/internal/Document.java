package io.serai.knowledge.internal;

import io.serai.shared.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An uploaded file, or the products of a connected shop.
 *
 * @param bytes size of the original
 * @param passages pieces, or FAQs that were read from it
 * @param indexed how many of its texts can be found by meaning
 * @param texts how many there are
 */
public record Document(
        UUID id,
        String name,
        Kind kind,
        long bytes,
        Language language,
        boolean enabled,
        State state,
        Optional<String> problem,
        int passages,
        int indexed,
        int texts,
        Instant updatedAt) {
    public enum Kind {
        MARKDOWN,
        TEXT,
        CSV,
        HTML,
        PDF,
        /** Products of a connected shop, kept in step with it. */
        CATALOGUE
    }

    public enum State {
        WAITING,
        INDEXING,
        READY,
        FAILED
    }

    public double progress() {
        return texts == 0 ? 1 : (double) indexed / texts;
    }
}
