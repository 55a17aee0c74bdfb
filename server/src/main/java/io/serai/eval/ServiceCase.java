package io.serai.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer's errand as it should go, with what it must have changed in the end. From a text file:
 *
 * <pre>
 * == cancel an order that was placed by mistake
 * with shop: shop-en
 * with asker: email ana@example.com
 * with policy: cancel_order automatic; states open in_progress; days 30; most 500; per month 3
 * customer: please cancel #K1001, ordered by mistake
 * bot asks: K1001
 * customer: yes
 * calls: cancel_order order=K1001; reason=ordered by mistake
 * state: K1001 cancelled
 * never: Cedar Street
 * </pre>
 *
 * or from JSON: a list of objects with {@code name}, {@code with} (an object), {@code customer} (a list of lines), {@code calls} (a list of
 * {@code {name, arguments}}), {@code state} (lines, or an object by order), {@code never} (a list).
 */
record ServiceCase(String file, String title, Path folder, List<Step> steps) {
    sealed interface Step {
        record With(String what, String value) implements Step {}

        record Customer(String said) implements Step {}

        record Taps(int option) implements Step {}

        /** The customer reads the code in the mailbox and writes it. */
        record ReadsCode() implements Step {}

        record Bot(String does, List<String> says) implements Step {}

        record MustNot(List<String> says) implements Step {}

        /** In the whole conversation. */
        record Never(List<String> says) implements Step {}

        record Calls(String tool, Map<String, String> arguments) implements Step {}

        record CallsNothing() implements Step {}

        record State(String order, String is) implements Step {}
    }

    String language() {
        return file.split("[-_.]", 2)[0];
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }

    static List<ServiceCase> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> file.toString().endsWith(".txt")
                            ? text(file).stream()
                            : file.toString().endsWith(".json") ? json(file).stream() : Stream.empty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ServiceCase> text(Path file) {
        var cases = new ArrayList<ServiceCase>();
        var common = new ArrayList<Step>();
        for (String line : Rows.lines(file)) {
            if (line.startsWith("== ")) {
                cases.add(new ServiceCase(
                        file.getFileName().toString(),
                        line.substring(3).strip(),
                        folder(file),
                        new ArrayList<>(common)));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                // what stands before the first case is true of all
                (cases.isEmpty() ? common : cases.getLast().steps()).add(step(file, line.strip()));
            }
        }
        return cases;
    }

    private static Step step(Path file, String line) {
        int colon = line.indexOf(':');
        String head = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        return switch (head) {
            case "customer" -> new Step.Customer(rest.replace("\\n", "\n"));
            case "customer taps" -> new Step.Taps(Integer.parseInt(rest));
            case "customer reads the code" -> new Step.ReadsCode();
            case "bot asks", "bot answers", "bot hands off", "bot says" ->
                new Step.Bot(head.substring("bot ".length()), parts(rest));
            case "bot must not" -> new Step.MustNot(parts(rest));
            case "never" -> new Step.Never(parts(rest));
            case "calls nothing" -> new Step.CallsNothing();
            case "calls" -> calls(rest);
            case "state" -> {
                String[] sides = rest.split("\\s+", 2);
                yield new Step.State(sides[0], sides.length > 1 ? sides[1] : "");
            }
            default -> {
                if (!head.startsWith("with ")) {
                    throw new Arguments.Wrong(file + " has a line that is not understood: " + line);
                }
                yield new Step.With(head.substring("with ".length()), rest);
            }
        };
    }

    private static Step calls(String rest) {
        if (rest.isBlank() || rest.equals("nothing")) {
            return new Step.CallsNothing();
        }
        String[] sides = rest.split("\\s+", 2);
        Map<String, String> arguments = new LinkedHashMap<>();
        if (sides.length > 1) {
            Arrays.stream(sides[1].split(";"))
                    .map(String::strip)
                    .filter(each -> each.contains("="))
                    .forEach(each -> {
                        int equals = each.indexOf('=');
                        arguments.put(
                                each.substring(0, equals).strip(),
                                each.substring(equals + 1).strip());
                    });
        }
        return new Step.Calls(sides[0], arguments);
    }

    private static List<String> parts(String rest) {
        return Stream.of(rest.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<ServiceCase> json(Path file) {
        try {
            JsonNode all = JsonMapper.shared().readTree(Files.readString(file));
            var cases = new ArrayList<ServiceCase>();
            (all.isArray() ? all : all.path("cases")).forEach(each -> cases.add(json(file, each)));
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ServiceCase json(Path file, JsonNode node) {
        var steps = new ArrayList<Step>();
        node.path("with")
                .properties()
                .forEach(with ->
                        texts(with.getValue()).forEach(value -> steps.add(new Step.With(with.getKey(), value))));
        texts(node.path("customer")).forEach(line -> steps.add(new Step.Customer(line)));
        JsonNode calls = node.path("calls");
        calls.forEach(call -> {
            Map<String, String> arguments = new LinkedHashMap<>();
            call.path("arguments")
                    .properties()
                    .forEach(each -> arguments.put(each.getKey(), String.join(",", texts(each.getValue()))));
            steps.add(new Step.Calls(call.path("name").asString(""), arguments));
        });
        if (calls.isArray() && calls.isEmpty()) {
            steps.add(new Step.CallsNothing());
        }
        JsonNode state = node.path("state");
        if (state.isObject()) {
            state.properties()
                    .forEach(order ->
                            texts(order.getValue()).forEach(is -> steps.add(new Step.State(order.getKey(), is))));
        } else {
            texts(state).forEach(line -> steps.add(step(file, "state: " + line)));
        }
        texts(node.path("never")).forEach(text -> steps.add(new Step.Never(List.of(text))));
        return new ServiceCase(file.getFileName().toString(), node.path("name").asString("case"), folder(file), steps);
    }

    /** Where the case lies, and what it names beside it. */
    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** One or several. */
    private static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            var all = new ArrayList<String>();
            node.forEach(each -> all.add(each.asString("")));
            return all;
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(each -> each.getKey() + " " + String.join(" ", texts(each.getValue())))
                    .toList();
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node.asString(""));
    }
}
