package io.serai.eval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./serai eval}: measures one thing, prints a table and, with {@code --json FILE}, writes the same as JSON. */
public final class EvalCommand {
    static {
        // standard output holds nothing but the report
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /** What can be measured, in the order in which help names it. */
    private static final List<Evaluation> EVALUATIONS = List.of(
            new IntentsEvaluation(),
            new LanguageEvaluation(),
            new EmotionEvaluation(),
            new RedactionEvaluation(),
            new RetrievalEvaluation(),
            new AnswersEvaluation(),
            new InjectionEvaluation(),
            new FollowupsEvaluation(),
            new DialoguesEvaluation(),
            new ToolsEvaluation(),
            new TurnEvaluation());

    private final List<Evaluation> evaluations;
    private final PrintStream out;

    EvalCommand(List<Evaluation> evaluations, PrintStream out) {
        this.evaluations = evaluations;
        this.out = out;
    }

    public static void main(String[] given) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = 0;
        try {
            new EvalCommand(EVALUATIONS, out).run(List.of(given));
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage());
            code = 2;
        }
        System.exit(code);
    }

    Report run(List<String> given) {
        Evaluation evaluation = evaluations.stream()
                .filter(one -> !given.isEmpty() && one.name().equals(given.getFirst()))
                .findFirst()
                .orElseThrow(() -> new Arguments.Wrong(help()));
        Arguments arguments = Arguments.of(evaluation, given.subList(1, given.size()));
        Report report = evaluation.run(arguments);
        out.print(report.text());
        arguments.value("json").ifPresent(file -> write(Path.of(file), evaluation.name(), report));
        return report;
    }

    private String help() {
        return String.join("\n", evaluations.stream().map(Arguments::line).toList());
    }

    private static void write(Path file, String name, Report report) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(file, json.writeValueAsString(report.json(name)) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
