package io.serai.understanding.internal.intents;

import io.serai.language.Languages;
import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.understanding.IntentModel;
import io.serai.understanding.IntentTraining;
import io.serai.understanding.internal.intents.Meanings.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Trains twice: once on a part, to see on the rest how far to trust the judges; then on everything. */
@Component
class SeraiIntentTraining implements IntentTraining {
    private static final int FEW = 3_000;
    private static final int ROUNDS_FOR_FEW = 5;
    private static final int ROUNDS_FOR_MANY = 8;

    private final Embedder embedder;
    private final Languages languages;

    SeraiIntentTraining(Embedder embedder, Languages languages) {
        this.embedder = embedder;
        this.languages = languages;
    }

    @Override
    public IntentModel train(List<Example> examples) {
        Material material = Material.of(examples);
        var meanings = new Meanings(embedder);
        List<Place> places = meanings.learn(material.texts());
        var seen = examined(material, meanings, places);
        Trust trust = Trust.learned(seen.opinions(), seen.labels());
        var own = new Senses(judges(material, meanings, places), trust);
        var spelling = new Spelling(embedder, material.texts());
        return new Learned(material.intents(), spelling, own, across(material), Overlaps.of(material, seen, trust));
    }

    private static Judges judges(Material material, Meanings meanings, List<Place> places) {
        return new Judges(
                material, meanings, places, IntStream.range(0, material.count()).toArray());
    }

    /** For other languages; where there are very many examples, learned when the first such text comes. */
    private Optional<Across> across(Material material) {
        return embedder.acrossLanguages().filter(space -> material.count() > 0).map(space -> {
            var across = new Across(
                    new Tongues(languages, material.texts().subList(0, material.examples())),
                    () -> acrossLanguages(material, space));
            if (material.examples() <= FEW) {
                across.senses();
            }
            return across;
        });
    }

    private Senses acrossLanguages(Material material, Space space) {
        var meanings = new Meanings(embedder, space);
        List<Place> places = meanings.learn(material.texts());
        var seen = examined(material, meanings, places);
        return new Senses(judges(material, meanings, places), Trust.learned(seen.opinions(), seen.labels()));
    }

    /** @param rows of the material that were judged without having been learned from */
    record Examined(List<Opinion> opinions, int[] rows, int[] labels) {}

    /** Few examples are all examined, a fifth at a time; of many, an eighth says enough. */
    private static Examined examined(Material material, Meanings meanings, List<Place> places) {
        int[] parts = parts(material);
        var opinions = new ArrayList<Opinion>();
        var rows = new ArrayList<Integer>();
        int rounds = material.examples() <= FEW ? ROUNDS_FOR_FEW : 1;
        for (int round = 0; round < rounds; round++) {
            int part = round;
            int[] learnedFrom = IntStream.range(0, material.count())
                    .filter(row -> parts[row] != part)
                    .toArray();
            var judges = new Judges(material, meanings, places, learnedFrom);
            for (int row = 0; row < material.examples(); row++) {
                if (parts[row] == part) {
                    opinions.add(judges.of(material.texts().get(row), places.get(row)));
                    rows.add(row);
                }
            }
        }
        int[] judged = rows.stream().mapToInt(Integer::intValue).toArray();
        return new Examined(
                opinions,
                judged,
                IntStream.of(judged).map(row -> material.labels()[row]).toArray());
    }

    /** Every intent's examples fall into parts evenly, its name into none. */
    private static int[] parts(Material material) {
        int rounds = material.examples() <= FEW ? ROUNDS_FOR_FEW : ROUNDS_FOR_MANY;
        var next = new int[material.intents().size()];
        var random = new Random(7);
        for (int k = 0; k < next.length; k++) {
            next[k] = random.nextInt(rounds);
        }
        var parts = new int[material.count()];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = row < material.examples() ? next[material.labels()[row]]++ % rounds : -1;
        }
        return parts;
    }
}
