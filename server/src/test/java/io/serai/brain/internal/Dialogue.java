package io.serai.brain.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A conversation as it should go, from a text file:
 *
 * <pre>
 * == what it shows
 * customer: how long does delivery take?
 * bot answers: 3 to 6 working days
 * customer: agent
 * bot hands off: requested
 * customer taps: 1
 * bot asks: part of the prompt or of an option
 * bot stays quiet
 * </pre>
 *
 * Two customer lines in a row are a burst. What stands after the colon must occur in what the bot says; several parts are divided by |.
 */
record Dialogue(String file, String title, List<Step> steps) {
    sealed interface Step {
        record Customer(List<String> said) implements Step {}

        record Taps(int option) implements Step {}

        record Bot(String does, List<String> says) implements Step {}
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }

    static Stream<Dialogue> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/dialogues"))) {
            return files.sorted().toList().stream().flatMap(Dialogue::in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<Dialogue> in(Path file) {
        try {
            var dialogues = new ArrayList<Dialogue>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("== ")) {
                    dialogues.add(new Dialogue(file.getFileName().toString(), line.substring(3), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    dialogues.getLast().add(line.strip());
                }
            }
            return dialogues.stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String head = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (head) {
            case "customer" -> say(rest);
            case "customer taps" -> steps.add(new Step.Taps(Integer.parseInt(rest)));
            case "bot answers", "bot asks", "bot hands off", "bot stays quiet" ->
                steps.add(new Step.Bot(head.substring("bot ".length()), parts(rest)));
            default -> throw new IllegalArgumentException(file + ": " + line);
        }
    }

    private static List<String> parts(String rest) {
        return Stream.of(rest.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void say(String text) {
        if (!steps.isEmpty() && steps.getLast() instanceof Step.Customer burst) {
            burst.said().add(text);
        } else {
            steps.add(new Step.Customer(new ArrayList<>(List.of(text))));
        }
    }
}
