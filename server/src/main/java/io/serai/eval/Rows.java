package io.serai.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The files that evaluations read: UTF-8, one thing a line, {@code .gz} or not. */
final class Rows {
    private Rows() {}

    /** @param label the last column, so that a tab inside the text does no harm */
    record Labelled(String text, String label) {}

    /** {@code text⟨tab⟩label}; a first line that says "text⟨tab⟩label" itself is a heading. */
    static List<Labelled> labelled(Path file) {
        List<Labelled> rows = lines(file).stream()
                .filter(line -> line.lastIndexOf('\t') > 0)
                .map(line -> new Labelled(
                        line.substring(0, line.lastIndexOf('\t')).strip(),
                        line.substring(line.lastIndexOf('\t') + 1).strip()))
                .toList();
        if (rows.isEmpty()) {
            throw new Arguments.Wrong(file + " holds no lines of text, a tab and a label.");
        }
        return heading(rows.getFirst()) ? rows.subList(1, rows.size()) : rows;
    }

    private static boolean heading(Labelled row) {
        return row.text().matches("(?i)text|utterance|sentence|message")
                && row.label().matches("(?i)label|intent|category|language|lang|emotion");
    }

    /** The lines that hold something, without a byte-order mark. */
    static List<String> lines(Path file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
