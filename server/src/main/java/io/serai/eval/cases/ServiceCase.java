package io.serai.eval.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A customer's errand as it should go, with what it must have changed in the end. How it is written is described in {@code
 * docs/service-cases.md}.
 *
 * @param folder where the file lies; what a case names lies beside it
 */
public record ServiceCase(String file, String title, Path folder, List<Step> steps) {
    private static final int DEEPEST = 3;

    public sealed interface Step {
        record With(String what, String value) implements Step {}

        record Customer(String said) implements Step {}

        record Taps(int option) implements Step {}

        /** The customer reads the code in the mailbox and writes it. */
        record ReadsCode() implements Step {}

        record Bot(String does, List<String> says) implements Step {}

        record MustNot(List<String> says) implements Step {}

        /** In the whole conversation. */
        record Never(List<String> says) implements Step {}

        /** Somewhere in the conversation. */
        record Once(List<String> says) implements Step {}

        record Calls(String tool, Map<String, String> arguments) implements Step {}

        record CallsNothing() implements Step {}

        record State(String order, String is) implements Step {}

        /** The case cannot be played; the others can. */
        record Unreadable(String why) implements Step {}
    }

    public ServiceCase {
        steps = List.copyOf(steps);
    }

    /** For files that are named so: {@code zh-returns.txt}; else what the case says itself. */
    public String language() {
        return steps.stream()
                .filter(step -> step instanceof Step.With with && with.what().equals("language"))
                .map(step -> ((Step.With) step).value())
                .findFirst()
                .orElseGet(() -> file.matches("[a-z]{2}[-_.].*") ? file.substring(0, 2) : "–");
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }

    /** @param where a file, or a folder of files */
    public static List<ServiceCase> in(Path where) {
        try (Stream<Path> files = Files.find(where, DEEPEST, (file, attributes) -> attributes.isRegularFile())) {
            return files.sorted().flatMap(file -> of(file).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ServiceCase> of(Path file) {
        String name = name(file).replaceFirst("\\.gz$", "");
        if (name.endsWith(".txt")) {
            return TextCases.in(file);
        }
        if (name.endsWith(".jsonl")) {
            return JsonCases.eachLineOf(file);
        }
        return name.endsWith(".json") ? JsonCases.in(file) : List.of();
    }

    static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    static List<String> lines(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
