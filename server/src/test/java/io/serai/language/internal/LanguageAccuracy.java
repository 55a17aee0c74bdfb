package io.serai.language.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Measures language detection on lingua's test data: {@code ./serai eval languages FOLDER}, the folder holding {@code
 * language-testdata.tar.gz}. A tool, not a test.
 */
public class LanguageAccuracy {
    private static final Set<String> MEASURED = Set.of(
            "en", "es", "fr", "de", "pt", "it", "nl", "pl", "tr", "ro", "cs", "sv", "da", "nb", "fi", "hu", "id", "ms",
            "vi", "tl", "hr", "sk", "sl", "ca", "et", "lt", "lv", "ru", "uk", "bg", "sr", "ar", "fa", "ur", "hi", "he",
            "el", "th", "ja", "ko", "zh", "bn", "ta");

    private record Result(int right, int all) {}

    private LanguageAccuracy() {}

    public static void main(String[] args) throws IOException {
        Path archive = Path.of(args.length > 0 ? args[0] : ".").resolve("language-testdata.tar.gz");
        if (!Files.exists(archive)) {
            System.out.println("skipped: there is no " + archive + "; name the folder that holds it");
            return;
        }
        var languages = new ScriptAndModel();
        languages.detect("warm up the model", Optional.empty());
        var results = new TreeMap<String, TreeMap<String, Result>>();
        long nanos = 0;
        int texts = 0;
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String[] path = entry.getName().split("/");
                String language = path[path.length - 1].replace(".txt", "");
                if (entry.isDirectory() || !MEASURED.contains(language)) {
                    continue;
                }
                List<String> lines = lines(tar);
                long before = System.nanoTime();
                int right = 0;
                for (String line : lines) {
                    var found = languages.detect(line, Optional.empty());
                    right += found.language().value().equals(language) ? 1 : 0;
                }
                nanos += System.nanoTime() - before;
                texts += lines.size();
                results.computeIfAbsent(path[path.length - 2], kind -> new TreeMap<>())
                        .put(language, new Result(right, lines.size()));
            }
        }
        print(results);
        System.out.printf("%d texts, %.1f µs a text%n", texts, nanos / 1e3 / texts);
    }

    private static List<String> lines(InputStream in) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(text.split("\n")));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static void print(TreeMap<String, TreeMap<String, Result>> results) {
        results.forEach((kind, byLanguage) -> {
            double mean = byLanguage.values().stream()
                    .mapToDouble(r -> 100.0 * r.right() / r.all())
                    .average()
                    .orElse(0);
            System.out.printf("%s: mean over %d languages %.1f %%%n  ", kind, byLanguage.size(), mean);
            byLanguage.forEach((language, r) -> System.out.printf("%s %.0f  ", language, 100.0 * r.right() / r.all()));
            System.out.println();
        });
    }
}
