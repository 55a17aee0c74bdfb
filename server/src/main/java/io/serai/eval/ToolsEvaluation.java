package io.serai.eval;

import io.serai.eval.cases.ServiceCase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Service cases: whether the bot does what customers ask for, nothing else, and tells nobody what is not theirs. */
final class ToolsEvaluation implements Evaluation {
    @Override
    public String name() {
        return "tools";
    }

    @Override
    public String usage() {
        return "[--shop FOLDER] [--show] FOLDER";
    }

    @Override
    public Report run(Arguments arguments) {
        var folder = arguments.path();
        var cases = ServiceCase.in(folder);
        if (cases.isEmpty()) {
            throw new Arguments.Wrong("There are no cases in " + folder + ".");
        }
        Optional<Path> shop = arguments.value("shop").map(Path::of);
        try (var stage = new ServiceStage(shop)) {
            Map<String, int[]> languages = new TreeMap<>();
            var report = new Report();
            var failed = report.table("went otherwise", "case", "how");
            var said = arguments.has("show")
                    ? report.table("what was said", "case", "line")
                    : new Report().table("", "", "");
            int passed = 0;
            int expected = 0;
            int right = 0;
            int wrong = 0;
            int leaks = 0;
            int handed = 0;
            for (ServiceCase each : cases) {
                var outcome = stage.play(each);
                boolean good = outcome.otherwise().isEmpty();
                if (!good) {
                    failed.row(each.toString(), String.join("; ", outcome.otherwise()));
                    outcome.said().forEach(line -> said.row(each.title(), line.replace('\n', ' ')));
                }
                int[] counts = languages.computeIfAbsent(each.language(), language -> new int[2]);
                counts[0]++;
                counts[1] += good ? 1 : 0;
                passed += good ? 1 : 0;
                expected += outcome.expected();
                right += outcome.right();
                wrong += outcome.wrong();
                leaks += outcome.leaks();
                handed += outcome.handedOff() ? 1 : 0;
            }
            report.figure("cases", cases.size())
                    .figure("passed", passed)
                    .figure("failed", cases.size() - passed)
                    .figure("passed of all", (double) passed / cases.size())
                    .figure("expected calls", expected)
                    .figure("right calls", right)
                    .figure("wrong writes", wrong)
                    .figure("leaks", leaks)
                    .figure("handed to a person", handed);
            var table = report.table("by language", "language", "cases", "passed");
            languages.forEach((language, counts) -> table.row(language, counts[0], counts[1]));
            return report;
        }
    }
}
