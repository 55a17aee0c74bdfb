package io.serai.language.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How usual runs of one to five letters are in each language: what decides where a text is too short for fastText, which has learned from
 * whole sentences. The table was counted on words of openly licensed software texts and sentences.
 */
class LetterRuns {
    private static final int LONGEST = 5;
    private static final int MOST_WORDS = 40;

    /** What a byte stands for: logarithms from -14 to -1. */
    private static final double LOWEST = -14;

    private static final double STEP = 13.0 / 255;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, byte[]> usual = new HashMap<>();

    LetterRuns(InputStream file) {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            int count = in.readUnsignedShort();
            for (int i = 0; i < count; i++) {
                languages.add(text(in));
            }
            int runs = in.readInt();
            for (int i = 0; i < runs; i++) {
                String run = text(in);
                var row = new byte[count];
                in.readFully(row);
                usual.put(run, row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        var bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Logarithms by language, comparable to one another; a language that is not in the table is not in the answer. */
    Map<String, Double> logs(String words) {
        var sums = new double[languages.size()];
        int seen = 0;
        for (String word : words.split("[^\\p{L}\\p{M}'’]+")) {
            if (!word.isEmpty() && seen++ < MOST_WORDS) {
                add(" " + word + " ", sums);
            }
        }
        Map<String, Double> logs = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            logs.put(languages.get(i), sums[i]);
        }
        return logs;
    }

    private void add(String word, double[] sums) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                byte[] row = usual.get(word.substring(from, from + length));
                if (row != null) {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += LOWEST + STEP * (row[i] & 0xFF);
                    }
                }
            }
        }
    }
}
