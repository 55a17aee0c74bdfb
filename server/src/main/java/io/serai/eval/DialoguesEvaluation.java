package io.serai.eval;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Golden dialogues: whole conversations that must go as they are written. */
final class DialoguesEvaluation implements Evaluation {
    @Override
    public String name() {
        return "dialogues";
    }

    @Override
    public String usage() {
        return "FOLDER";
    }

    @Override
    public Report run(Arguments arguments) {
        var folder = arguments.path();
        var dialogues = Dialogue.in(folder);
        if (dialogues.isEmpty()) {
            throw new Arguments.Wrong("There are no dialogues in " + folder + ".");
        }
        try (Stage stage = Stage.with(folder)) {
            Map<String, int[]> languages = new TreeMap<>();
            var report = new Report();
            int passed = 0;
            var failed = report.table("went otherwise", "dialogue", "how");
            for (Dialogue dialogue : dialogues) {
                int[] counts = languages.computeIfAbsent(dialogue.language(), language -> new int[2]);
                Optional<String> otherwise = stage.play(dialogue);
                otherwise.ifPresent(how -> failed.row(dialogue.toString(), how));
                counts[0]++;
                counts[1] += otherwise.isEmpty() ? 1 : 0;
                passed += otherwise.isEmpty() ? 1 : 0;
            }
            report.figure("dialogues", dialogues.size())
                    .figure("languages", languages.size())
                    .figure("as written", (double) passed / dialogues.size());
            var table = report.table("by language", "language", "dialogues", "as written");
            languages.forEach((language, counts) -> table.row(language, counts[0], counts[1]));
            return report;
        }
    }
}
