package io.serai.eval;

import io.serai.language.Languages;
import io.serai.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often the language of a text is told rightly, without anything known before: first as in a shop whose languages are those of the
 * file, then as in a shop that may be written to in any.
 */
final class LanguageEvaluation implements Evaluation {
    @Override
    public String name() {
        return "language";
    }

    @Override
    public String usage() {
        return "--file FILE";
    }

    @Override
    public Report run(Arguments arguments) {
        List<Rows.Labelled> rows = Rows.labelled(arguments.path("file"));
        try (Parts parts = Parts.of("io.serai.language.internal")) {
            return measured(parts.get(Languages.class), rows);
        }
    }

    private static Report measured(Languages languages, List<Rows.Labelled> rows) {
        languages.detect("warm up", Optional.empty());
        Map<String, int[]> byLanguage = new TreeMap<>();
        Map<String, Integer> confusions = new HashMap<>();
        Set<Language> among = rows.stream()
                .map(row -> plain(row.label()))
                .filter(tag -> tag.matches("[a-z]{2,3}"))
                .map(Language::new)
                .collect(Collectors.toSet());
        int right = 0;
        int rightInAny = 0;
        long began = System.nanoTime();
        for (Rows.Labelled row : rows) {
            String expected = plain(row.label());
            String found = plain(languages
                    .detect(row.text(), Optional.empty(), among)
                    .language()
                    .value());
            String inAny = plain(
                    languages.detect(row.text(), Optional.empty()).language().value());
            rightInAny += inAny.equals(expected) ? 1 : 0;
            int[] counts = byLanguage.computeIfAbsent(expected, language -> new int[2]);
            counts[0]++;
            if (found.equals(expected)) {
                counts[1]++;
                right++;
            } else {
                confusions.merge(expected + " as " + found, 1, Integer::sum);
            }
        }
        double micros = (System.nanoTime() - began) / 2_000.0 / rows.size();
        var report = new Report()
                .figure("texts", rows.size())
                .figure("languages", byLanguage.size())
                .figure("accuracy", (double) right / rows.size())
                .figure("accuracy, any language allowed", (double) rightInAny / rows.size())
                .figure(
                        "mean over languages",
                        byLanguage.values().stream()
                                .mapToDouble(counts -> (double) counts[1] / counts[0])
                                .average()
                                .orElse(0))
                .figure("microseconds per text", micros);
        var table = report.table("by language", "language", "texts", "accuracy");
        byLanguage.forEach((language, counts) -> table.row(language, counts[0], (double) counts[1] / counts[0]));
        var mistakes = report.table("most frequent mistakes", "mistake", "times");
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(12)
                .forEach(mistake -> mistakes.row(mistake.getKey(), mistake.getValue()));
        return report;
    }

    /** Norwegian has three names in such files; regions and scripts are no other language here. */
    private static String plain(String tag) {
        String primary = tag.toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "no", "nn" -> "nb";
            case "fil" -> "tl";
            case "iw" -> "he";
            case "in" -> "id";
            default -> primary;
        };
    }
}
