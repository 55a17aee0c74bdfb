package io.serai.language.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads and runs a quantised fastText classifier with hierarchical softmax ({@code .ftz}, format version 12). In Java, so that it runs
 * wherever the server runs and takes 2 MB.
 *
 * <p>Format: <a href="https://github.com/facebookresearch/fastText/tree/main/src">fastText's own reader</a>.
 */
class FastTextModel {
    private static final int MAGIC = 793712314;
    private static final int VERSION = 12;
    private static final int CENTROIDS = 256;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> kept = new HashMap<>();
    private final int dimensions;
    private final int buckets;
    private final int shortest;
    private final int longest;
    private final boolean pruned;
    private final QuantisedRows rows;
    private final float[][] nodes;
    private final LabelTree tree;

    FastTextModel(InputStream file) {
        ByteBuffer in = read(file);
        if (in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw new IllegalArgumentException("this is not a fastText model of format " + VERSION);
        }
        dimensions = in.getInt();
        skip(in, 7);
        buckets = in.getInt();
        shortest = in.getInt();
        longest = in.getInt();
        in.getInt(); // learning rate
        in.getDouble();
        in.getInt(); // entries
        int wordCount = in.getInt();
        int labelCount = in.getInt();
        in.getLong();
        long prunedCount = in.getLong();
        tree = readEntries(in, wordCount, labelCount);
        pruned = prunedCount >= 0;
        for (long i = 0; i < prunedCount; i++) {
            kept.put(in.getInt(), in.getInt());
        }
        if (in.get() == 0) {
            throw new IllegalArgumentException("only quantised fastText models are read");
        }
        rows = new QuantisedRows(in);
        nodes = readOutput(in);
    }

    private static ByteBuffer read(InputStream file) {
        try (file) {
            return ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Training settings that play no part in predicting: window, epochs, least count, negatives, word n-grams, loss, kind. */
    private static void skip(ByteBuffer in, int settings) {
        for (int i = 0; i < settings; i++) {
            in.getInt();
        }
    }

    private LabelTree readEntries(ByteBuffer in, int wordCount, int labelCount) {
        var labels = new LinkedHashMap<String, Long>();
        for (int i = 0; i < wordCount + labelCount; i++) {
            int start = in.position();
            while (in.get() != 0) {
                // up to the closing zero
            }
            var entry = new String(in.array(), start, in.position() - start - 1, StandardCharsets.UTF_8);
            long count = in.getLong();
            if (in.get() == 0) {
                words.put(entry, i);
            } else {
                labels.put(entry.replace("__label__", ""), count);
            }
        }
        return new LabelTree(labels);
    }

    private float[][] readOutput(ByteBuffer in) {
        if (in.get() != 0) {
            throw new IllegalArgumentException("a quantised output layer is not read");
        }
        var matrix = new float[(int) in.getLong()][(int) in.getLong()];
        for (float[] row : matrix) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.getFloat();
            }
        }
        return matrix;
    }

    /** How likely each label is. */
    Map<String, Double> probabilities(String text) {
        var sum = new Sum(dimensions);
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty()) {
                add(word, sum);
            }
        }
        Integer end = words.get("</s>");
        if (end != null) {
            rows.addTo(sum, end);
        }
        return tree.probabilities(sum.mean(), nodes);
    }

    private void add(String word, Sum sum) {
        Integer known = words.get(word);
        if (known != null) {
            rows.addTo(sum, known);
        }
        byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from++) {
            if (!continues(bytes[from])) {
                addPieces(bytes, from, sum);
            }
        }
    }

    private void addPieces(byte[] bytes, int from, Sum sum) {
        int hash = 0x811C9DC5;
        int to = from;
        for (int length = 1; to < bytes.length && length <= longest; length++) {
            do {
                hash = (hash ^ bytes[to++]) * 16777619;
            } while (to < bytes.length && continues(bytes[to]));
            boolean mark = length == 1 && (from == 0 || to == bytes.length);
            if (length >= shortest && !mark) {
                addPiece(Integer.remainderUnsigned(hash, buckets), sum);
            }
        }
    }

    private void addPiece(int bucket, Sum sum) {
        if (!pruned) {
            rows.addTo(sum, words.size() + bucket);
            return;
        }
        Integer row = kept.get(bucket);
        if (row != null) {
            rows.addTo(sum, words.size() + row);
        }
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** A running mean of rows. */
    static class Sum {
        final float[] values;
        private int count;

        Sum(int dimensions) {
            values = new float[dimensions];
        }

        void counted() {
            count++;
        }

        float[] mean() {
            for (int i = 0; i < values.length; i++) {
                values[i] /= Math.max(1, count);
            }
            return values;
        }
    }

    /** Rows kept as codes of centroids, with their length apart. */
    private static class QuantisedRows {
        private final byte[] codes;
        private final Quantiser quantiser;
        private final byte[] lengthCodes;
        private final float[] lengths;

        QuantisedRows(ByteBuffer in) {
            boolean lengthsApart = in.get() != 0;
            int rowCount = (int) in.getLong();
            in.getLong();
            codes = new byte[in.getInt()];
            in.get(codes);
            quantiser = new Quantiser(in);
            lengthCodes = new byte[lengthsApart ? rowCount : 0];
            in.get(lengthCodes);
            lengths = lengthsApart ? new Quantiser(in).centroids : new float[0];
        }

        void addTo(Sum sum, int row) {
            float length = lengthCodes.length == 0 ? 1 : lengths[lengthCodes[row] & 0xFF];
            quantiser.addTo(sum, codes, row, length);
            sum.counted();
        }
    }

    /** A product quantiser: the vector is cut into parts, each part stands for one of 256 centroids. */
    private static class Quantiser {
        private final int parts;
        private final int width;
        private final int lastWidth;
        private final float[] centroids;

        Quantiser(ByteBuffer in) {
            int dimensions = in.getInt();
            parts = in.getInt();
            width = in.getInt();
            lastWidth = in.getInt();
            centroids = new float[dimensions * CENTROIDS];
            for (int i = 0; i < centroids.length; i++) {
                centroids[i] = in.getFloat();
            }
        }

        void addTo(Sum sum, byte[] codes, int row, float length) {
            for (int part = 0; part < parts; part++) {
                int code = codes[row * parts + part] & 0xFF;
                boolean last = part == parts - 1;
                int size = last ? lastWidth : width;
                int from = last ? part * CENTROIDS * width + code * lastWidth : (part * CENTROIDS + code) * width;
                for (int i = 0; i < size; i++) {
                    sum.values[part * width + i] += length * centroids[from + i];
                }
            }
        }
    }
}
