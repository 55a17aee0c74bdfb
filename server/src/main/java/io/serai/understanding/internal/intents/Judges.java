package io.serai.understanding.internal.intents;

import io.serai.understanding.internal.intents.Meanings.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Three that judge a text independently: one by meaning, one by words, one by the nearest examples. */
final class Judges {
    private static final double SHARPNESS = 20;
    private static final int NEIGHBOURS_OF_MANY = 40;

    private final Meanings meanings;
    private final WordPieces pieces;
    private final Head byMeaning;
    private final Head byWords;
    private final List<List<Place>> examples = new ArrayList<>();

    /** @param rows which of the material is learned from */
    Judges(Material material, Meanings meanings, List<Place> places, int[] rows) {
        this.meanings = meanings;
        int classes = material.intents().size();
        List<String> texts = IntStream.of(rows).mapToObj(material.texts()::get).toList();
        int[] labels = IntStream.of(rows).map(row -> material.labels()[row]).toArray();
        pieces = new WordPieces(texts);
        byMeaning = new Head(
                meanings.dimensions(),
                classes,
                IntStream.of(rows)
                        .mapToObj(row -> meanings.features(places.get(row)))
                        .toList(),
                labels,
                2.0,
                0.1 / rows.length);
        byWords = new Head(
                pieces.size(), classes, texts.stream().map(pieces::of).toList(), labels, 1.0, 0.1 / rows.length);
        for (int k = 0; k < classes; k++) {
            examples.add(new ArrayList<>());
        }
        for (int row : rows) {
            examples.get(material.labels()[row]).add(places.get(row));
        }
    }

    Opinion of(String text) {
        return of(text, meanings.of(text));
    }

    Opinion of(String text, Place place) {
        int classes = examples.size();
        var neighbours = new float[classes];
        var nearest = new float[classes];
        for (int k = 0; k < classes; k++) {
            List<Place> own = examples.get(k);
            int step = Math.max(1, own.size() / NEIGHBOURS_OF_MANY);
            double sum = 0;
            int count = 0;
            for (int i = 0; i < own.size(); i += step) {
                float near = place.near(own.get(i));
                sum += Math.exp(SHARPNESS * (near - 1));
                count++;
                nearest[k] = Math.max(nearest[k], near);
            }
            neighbours[k] = (float) Math.log(sum / Math.max(1, count) + 1e-12);
        }
        float[] meaning = byMeaning.logs(meanings.features(place));
        float[] words = byWords.logs(pieces.of(text));
        lookCloser(place, meaning, nearest);
        return new Opinion(meaning, words, neighbours, nearest);
    }

    /** Of the likeliest intent, every example counts. */
    private void lookCloser(Place place, float[] meaning, float[] nearest) {
        int best = Opinion.best(meaning);
        for (Place own : examples.get(best)) {
            nearest[best] = Math.max(nearest[best], place.near(own));
        }
    }
}
