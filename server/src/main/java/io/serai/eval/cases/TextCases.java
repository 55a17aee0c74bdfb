package io.serai.eval.cases;

import io.serai.eval.cases.ServiceCase.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cases one after another, each with its steps in lines of their own; what stands before the first is true of all in the file. */
final class TextCases {
    private TextCases() {}

    static List<ServiceCase> in(Path file) {
        var common = new ArrayList<Step>();
        var titles = new ArrayList<String>();
        var steps = new ArrayList<List<Step>>();
        int number = 0;
        for (String line : ServiceCase.lines(file)) {
            number++;
            if (line.startsWith("== ")) {
                titles.add(line.substring(3).strip());
                steps.add(new ArrayList<>(common));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                (steps.isEmpty() ? common : steps.getLast()).add(step(line.strip(), number));
            }
        }
        var cases = new ArrayList<ServiceCase>();
        for (int at = 0; at < titles.size(); at++) {
            cases.add(new ServiceCase(ServiceCase.name(file), titles.get(at), ServiceCase.folder(file), steps.get(at)));
        }
        return cases;
    }

    private static Step step(String line, int number) {
        int colon = line.indexOf(':');
        String head = (colon < 0 ? line : line.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        return switch (head) {
            case "customer", "user" -> new Step.Customer(rest.replace("\\n", "\n"));
            case "customer taps" ->
                rest.matches("[0-9]{1,2}") ? new Step.Taps(Integer.parseInt(rest)) : unreadable(line, number);
            case "customer reads the code" -> new Step.ReadsCode();
            case "bot asks", "bot answers", "bot hands off", "bot says" ->
                new Step.Bot(head.substring("bot ".length()), parts(rest));
            case "bot must not" -> new Step.MustNot(parts(rest));
            case "never" -> new Step.Never(parts(rest));
            case "once" -> new Step.Once(parts(rest));
            case "calls nothing" -> new Step.CallsNothing();
            case "calls", "call" -> calls(rest);
            case "state" -> state(rest);
            default ->
                head.startsWith("with ")
                        ? new Step.With(head.substring("with ".length()), rest)
                        : unreadable(line, number);
        };
    }

    private static Step unreadable(String line, int number) {
        return new Step.Unreadable("line " + number + " is not understood: " + line);
    }

    static Step state(String rest) {
        String[] sides = rest.split("\\s+", 2);
        return new Step.State(sides[0], sides.length > 1 ? sides[1] : "");
    }

    /** {@code cancel_order order=#K1001; reason=ordered by mistake}, or the tool's name with its arguments as JSON. */
    static Step calls(String rest) {
        if (rest.isBlank() || rest.equals("nothing")) {
            return new Step.CallsNothing();
        }
        String[] sides = rest.split("[\\s({]", 2);
        int object = rest.indexOf('{');
        if (object >= 0) {
            try {
                return new Step.Calls(
                        sides[0],
                        JsonCases.arguments(
                                JsonMapper.shared().readTree(rest.substring(object, rest.lastIndexOf('}') + 1))));
            } catch (JacksonException | StringIndexOutOfBoundsException broken) {
                return new Step.Unreadable("the arguments are no JSON: " + rest);
            }
        }
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
}
