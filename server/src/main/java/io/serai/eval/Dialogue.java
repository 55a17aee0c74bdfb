package io.serai.eval;

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
 * with tone: premium
 * customer: how long does delivery take?
 * bot answers: 3 to 6 working days
 * bot must not: 12.90 | express
 * customer: agent
 * bot hands off: requested
 * customer shows: Payment failed / card declined (E204) | words that come with the picture
 * customer taps: 1
 * bot asks: part of the prompt or of an option
 * bot stays quiet
 * </pre>
 *
 * Two customer lines in a row are a burst. What stands after the colon must occur in what the bot says; several parts are divided by |.
 * {@code bot leads to} is an answer, or a question back whose first choice, tapped, is that answer. {@code with} lines say how the shop is set up and where the conversation takes place; {@link Setting} knows them.
 */
record Dialogue(String file, String title, List<Step> steps) {
    sealed interface Step {
        record With(String what, String value) implements Step {}

        record Customer(List<String> said) implements Step {}

        /** They sent a file that nobody can read, perhaps with words. */
        record SendsFile(String words) implements Step {}

        /** They sent a picture in which these lines can be read, perhaps with words. */
        record Shows(List<String> lines, String words) implements Step {}

        record Taps(int option) implements Step {}

        record Bot(String does, List<String> says) implements Step {}

        record MustNot(List<String> says) implements Step {}

        record Remembers(List<String> parts) implements Step {}

        /** Time goes by: {@code PT25H}. */
        record Later(String duration) implements Step {}
    }

    static final String SHOP = "shop.txt";

    /** The language that a file's name begins with: {@code de-follow-ups.txt}. */
    String language() {
        return file.split("[-.]", 2)[0];
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }

    static List<Dialogue> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.getFileName().toString().equals(SHOP))
                    .sorted()
                    .flatMap(Dialogue::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Dialogue> read(Path file) {
        var dialogues = new ArrayList<Dialogue>();
        for (String line : Rows.lines(file)) {
            if (line.startsWith("== ")) {
                dialogues.add(new Dialogue(
                        file.getFileName().toString(), line.substring(3).strip(), new ArrayList<>()));
            } else if (!line.startsWith("#")) {
                dialogues.getLast().add(line.strip());
            }
        }
        return dialogues.stream();
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String head = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (head) {
            case "customer" -> say(rest);
            case "customer sends a file" -> steps.add(new Step.SendsFile(rest));
            case "customer taps" -> steps.add(new Step.Taps(Integer.parseInt(rest)));
            case "customer shows" -> {
                List<String> sides = parts(rest);
                steps.add(new Step.Shows(List.of(sides.getFirst().split(" / ")), sides.size() > 1 ? sides.get(1) : ""));
            }
            case "later" -> steps.add(new Step.Later(rest));
            case "bot answers", "bot asks", "bot hands off", "bot stays quiet", "bot leads to" ->
                steps.add(new Step.Bot(head.substring("bot ".length()), parts(rest)));
            case "bot must not" -> steps.add(new Step.MustNot(parts(rest)));
            case "bot remembers" -> steps.add(new Step.Remembers(parts(rest)));
            default -> {
                if (!head.startsWith("with ")) {
                    throw new Arguments.Wrong(file + " has a line that is not understood: " + line);
                }
                steps.add(new Step.With(head.substring("with ".length()), rest));
            }
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
