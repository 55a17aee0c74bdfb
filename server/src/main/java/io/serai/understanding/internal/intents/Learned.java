package io.serai.understanding.internal.intents;

import io.serai.understanding.IntentGuess;
import io.serai.understanding.IntentModel;
import io.serai.understanding.internal.intents.Tongues.Hearing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The judges together, with what was learned about how far to trust each. */
final class Learned implements IntentModel {
    private static final int RANKED = 5;

    private final List<String> intents;
    private final Spelling spelling;
    private final Senses own;
    private final Optional<Across> across;
    private final List<Overlap> overlaps;

    Learned(List<String> intents, Spelling spelling, Senses own, Optional<Across> across, List<Overlap> overlaps) {
        this.spelling = spelling;
        this.intents = intents;
        this.own = own;
        this.across = across;
        this.overlaps = List.copyOf(overlaps);
    }

    @Override
    public Verdict judge(String text) {
        if (text.isBlank() || intents.isEmpty()) {
            return new Verdict(List.of(), false, 0);
        }
        Hearing hearing = across.map(other -> other.hearing(text)).orElse(Hearing.OWN);
        if (hearing == Hearing.OWN || across.isEmpty()) {
            return verdict(text, own.judges().of(spelling.mended(text)), own.trust());
        }
        Opinion opinion = across.get().senses().judges().of(text);
        return verdict(
                text,
                hearing == Hearing.FOREIGN ? opinion.withoutWords() : opinion,
                across.get().trust(hearing));
    }

    private Verdict verdict(String text, Opinion opinion, Trust trust) {
        float[] chances = trust.chances(opinion);
        List<IntentGuess> ranked = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -chances[k]))
                .limit(RANKED)
                .map(k -> new IntentGuess(intents.get(k), chances[k], text))
                .toList();
        double closeness = trust.closeness(opinion);
        return new Verdict(new ArrayList<>(ranked), closeness >= 0.5, closeness);
    }

    @Override
    public List<Overlap> overlaps() {
        return overlaps;
    }
}
