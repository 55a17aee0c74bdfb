package io.serai.understanding.internal.intents;

import io.serai.understanding.internal.intents.Tongues.Hearing;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How texts are heard whose language the examples, or the embedder, do not know well. */
final class Across {
    /** Texts of two languages lie less near than two of one, by about so much: a guess that held in six languages, not fitted. */
    private static final double FARTHER = 0.75;

    private final Tongues tongues;
    private final Supplier<Senses> learning;
    private @Nullable Senses learned;

    Across(Tongues tongues, Supplier<Senses> learning) {
        this.tongues = tongues;
        this.learning = learning;
    }

    Hearing hearing(String text) {
        return tongues.of(text);
    }

    synchronized Senses senses() {
        Senses known = learned;
        if (known == null) {
            known = learning.get();
            learned = known;
        }
        return known;
    }

    Trust trust(Hearing hearing) {
        Trust usual = senses().trust();
        return hearing == Hearing.FOREIGN
                ? new Trust(0, usual.ofNeighbours(), usual.heat(), usual.least() * FARTHER)
                : usual;
    }
}
