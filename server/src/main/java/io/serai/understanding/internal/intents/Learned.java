package io.serai.understanding.internal.intents;

import io.serai.understanding.IntentGuess;
import io.serai.understanding.IntentModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The judges together, with what was learned about how far to trust each. */
final class Learned implements IntentModel {
    private static final int RANKED = 5;

    private final List<String> intents;
    private final Judges judges;
    private final Trust trust;
    private final List<Overlap> overlaps;

    Learned(List<String> intents, Judges judges, Trust trust, List<Overlap> overlaps) {
        this.intents = intents;
        this.judges = judges;
        this.trust = trust;
        this.overlaps = List.copyOf(overlaps);
    }

    @Override
    public Verdict judge(String text) {
        if (text.isBlank() || intents.isEmpty()) {
            return new Verdict(List.of(), false, 0);
        }
        Opinion opinion = judges.of(text);
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
