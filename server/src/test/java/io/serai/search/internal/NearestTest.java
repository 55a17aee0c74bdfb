package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final int DIMENSIONS = 256;

    private final Random random = new Random(7);

    private float[] anyWay() {
        var vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    /** Somewhere between this one's direction and any other. */
    private float[] near(float[] one, double share) {
        float[] other = anyWay();
        for (int i = 0; i < DIMENSIONS; i++) {
            other[i] = (float) (share * one[i] + (1 - share) * other[i]);
        }
        return other;
    }

    private static byte[] kept(float[] vector) {
        double length = 0;
        for (float number : vector) {
            length += number * number;
        }
        var bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] / Math.sqrt(length) * 317.5), -127, 127);
        }
        return bytes;
    }

    private static Document document(byte[] vector) {
        var document = new Document();
        document.add(new BinaryDocValuesField(MessageDocument.MEANING, new BytesRef(vector)));
        document.add(new BinaryDocValuesField(
                MessageDocument.OUTLINE, new BytesRef(Outline.of(vector).bytes())));
        return document;
    }

    @Test
    void itFindsWhatComparingAllOfThemFinds() throws IOException {
        float[] sought = anyWay();
        var exact = new ArrayList<Double>();
        try (var folder = new ByteBuffersDirectory();
                var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (int number = 0; number < 30_000; number++) {
                byte[] vector = kept(number % 300 == 0 ? near(sought, random.nextDouble(0.3, 0.9)) : anyWay());
                exact.add(Meaning.cosine(kept(sought), vector));
                writer.addDocument(document(vector));
                if (number % 7_000 == 0) {
                    writer.addDocument(new Document());
                }
            }
            writer.commit();
            try (var reader = DirectoryReader.open(folder)) {
                List<Double> found = new Nearest(kept(sought))
                        .among(new MatchAllDocsQuery(), new IndexSearcher(reader), 0.4, 50).stream()
                                .map(MessageIndex.Like::nearness)
                                .toList();
                assertThat(found)
                        .hasSizeGreaterThan(30)
                        .isEqualTo(exact.stream()
                                .filter(nearness -> nearness >= 0.4)
                                .sorted(Comparator.reverseOrder())
                                .limit(50)
                                .toList());
            }
        }
    }

    @Test
    void anOutlineDiffersFromItselfInNothingAndFromItsOppositeInEverything() {
        byte[] vector = kept(anyWay());
        var opposite = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] == 0 ? 1 : vector[i];
            opposite[i] = (byte) -vector[i];
        }
        Outline outline = Outline.of(vector);
        assertThat(outline.length()).isEqualTo(32);
        assertThat(outline.apart(outline.bytes(), 0)).isZero();
        assertThat(outline.apart(Outline.of(opposite).bytes(), 0)).isEqualTo(DIMENSIONS);
    }
}
