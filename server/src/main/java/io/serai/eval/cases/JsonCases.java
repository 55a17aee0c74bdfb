package io.serai.eval.cases;

import io.serai.eval.cases.ServiceCase.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases as JSON: a list of objects, an object with {@code cases}, or one object a line. What others call by other names is understood, too:
 * {@code messages} with roles, {@code actions} with {@code kwargs}.
 */
final class JsonCases {
    private static final List<String> NAMES = List.of("name", "title", "id", "case");
    private static final List<String> LINES = List.of(
            "customer", "customer_lines", "lines", "turns", "user", "messages", "conversation", "dialogue", "script");
    private static final List<String> CALLS =
            List.of("calls", "expected_calls", "tool_calls", "expected_tool_calls", "actions", "expected_actions");
    private static final List<String> STATES =
            List.of("state", "expected_state", "final_state", "expected_final_state", "database");
    private static final List<String> NEVER = List.of("never", "must_not", "must_not_say", "forbidden");
    private static final List<String> ONCE = List.of("once", "outputs", "expected_outputs", "must_say");
    private static final List<String> SET_UP = List.of(
            "shop", "time", "asker", "identity", "codes", "policy", "trouble", "language", "channel", "customer_is");
    private static final Set<String> CUSTOMERS = Set.of("user", "customer", "client", "human", "");

    private JsonCases() {}

    /** None where the file holds no cases: a shop may lie beside them. */
    static List<ServiceCase> in(Path file) {
        try {
            JsonNode all = JsonMapper.shared().readTree(String.join("\n", ServiceCase.lines(file)));
            var cases = new ArrayList<ServiceCase>();
            JsonNode list = all.isArray() ? all : all.path("cases").isArray() ? all.path("cases") : all.path("tasks");
            if (list.isArray()) {
                list.forEach(each -> add(cases, file, each));
            } else {
                add(cases, file, all);
            }
            return cases;
        } catch (JacksonException broken) {
            return List.of(unreadable(file, "this is no JSON: " + broken.getOriginalMessage()));
        }
    }

    static List<ServiceCase> eachLineOf(Path file) {
        var cases = new ArrayList<ServiceCase>();
        for (String line : ServiceCase.lines(file)) {
            if (line.isBlank()) {
                continue;
            }
            try {
                add(cases, file, JsonMapper.shared().readTree(line));
            } catch (JacksonException broken) {
                cases.add(unreadable(file, "this is no JSON: " + broken.getOriginalMessage()));
            }
        }
        return cases;
    }

    private static ServiceCase unreadable(Path file, String why) {
        return new ServiceCase(
                ServiceCase.name(file), "unreadable", ServiceCase.folder(file), List.of(new Step.Unreadable(why)));
    }

    private static void add(List<ServiceCase> cases, Path file, JsonNode node) {
        if (node.path("messages_display").isString()) {
            cases.add(Transcripts.read(
                    file, cases.size() + 1, node.path("messages_display").asString()));
        } else if (first(node, LINES).isPresent()) {
            cases.add(read(file, node, cases.size() + 1));
        }
    }

    private static ServiceCase read(Path file, JsonNode node, int number) {
        var steps = new ArrayList<Step>();
        SET_UP.forEach(what -> texts(node.path(what)).forEach(value -> steps.add(new Step.With(what, value))));
        node.path("with")
                .properties()
                .forEach(with ->
                        texts(with.getValue()).forEach(value -> steps.add(new Step.With(with.getKey(), value))));
        first(node, LINES).ifPresent(lines -> said(lines, steps));
        first(node, CALLS).ifPresent(calls -> calls(calls, steps));
        first(node, STATES).ifPresent(state -> states(state, steps));
        first(node, NEVER).stream()
                .flatMap(never -> texts(never).stream())
                .forEach(text -> steps.add(new Step.Never(List.of(text))));
        first(node, ONCE).stream()
                .flatMap(once -> texts(once).stream())
                .forEach(text -> steps.add(new Step.Once(List.of(text))));
        String title = first(node, NAMES)
                .map(name -> name.asString(""))
                .filter(name -> !name.isBlank())
                .orElse("case " + number);
        return new ServiceCase(ServiceCase.name(file), title, ServiceCase.folder(file), steps);
    }

    private static Optional<JsonNode> first(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .findFirst();
    }

    private static void said(JsonNode lines, List<Step> steps) {
        if (lines.isString()) {
            steps.add(new Step.Customer(lines.asString()));
            return;
        }
        lines.forEach(line -> {
            if (line.isString()) {
                steps.add(new Step.Customer(line.asString()));
            } else if (line.isObject()
                    && CUSTOMERS.contains(line.path("role").asString("").toLowerCase(Locale.ROOT))) {
                first(line, List.of("content", "text", "said", "customer", "user", "message"))
                        .ifPresent(words -> steps.add(new Step.Customer(words.asString(""))));
            }
        });
    }

    private static void calls(JsonNode calls, List<Step> steps) {
        if (calls.isArray() && calls.isEmpty()) {
            steps.add(new Step.CallsNothing());
        }
        calls.forEach(call -> {
            if (call.isString()) {
                steps.add(TextCases.calls(call.asString()));
                return;
            }
            JsonNode function = call.path("function").isObject() ? call.path("function") : call;
            String name = first(function, List.of("name", "tool", "function"))
                    .map(node -> node.asString(""))
                    .orElse("");
            JsonNode arguments = first(function, List.of("arguments", "kwargs", "args", "parameters", "input"))
                    .orElse(JsonMapper.shared().createObjectNode());
            steps.add(new Step.Calls(name, arguments(arguments)));
        });
    }

    static Map<String, String> arguments(JsonNode node) {
        JsonNode object = node;
        if (node.isString()) {
            try {
                object = JsonMapper.shared().readTree(node.asString());
            } catch (JacksonException noObject) {
                return Map.of();
            }
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        object.properties().forEach(each -> arguments.put(each.getKey(), String.join(",", texts(each.getValue()))));
        return arguments;
    }

    private static void states(JsonNode state, List<Step> steps) {
        if (!state.isObject()) {
            texts(state).forEach(line -> steps.add(TextCases.state(line)));
            return;
        }
        JsonNode orders = state.path("orders").isObject() ? state.path("orders") : state;
        orders.properties().forEach(order -> {
            JsonNode is = order.getValue();
            if (is.isObject()) {
                ofOrder(order.getKey(), is, steps);
            } else {
                texts(is).forEach(text -> steps.add(new Step.State(order.getKey(), text)));
            }
        });
    }

    private static void ofOrder(String order, JsonNode is, List<Step> steps) {
        first(is, List.of("status", "state", "order_status"))
                .ifPresent(status -> steps.add(new Step.State(order, status.asString(""))));
        first(is, List.of("address", "shipping_address"))
                .map(JsonCases::values)
                .filter(address -> !address.isBlank())
                .ifPresent(address -> steps.add(new Step.State(order, "address " + address)));
        JsonNode items = is.path("items");
        List<String> ids = items.isArray()
                ? items.valueStream()
                        .map(item -> item.isObject() ? item.path("item_id").asString("") : item.asString(""))
                        .filter(id -> !id.isBlank())
                        .toList()
                : List.of();
        if (!ids.isEmpty()) {
            steps.add(new Step.State(order, "items " + String.join(" ", ids)));
        }
    }

    private static String values(JsonNode node) {
        return node.isObject()
                ? String.join(
                        " ",
                        node.valueStream()
                                .map(value -> value.asString(""))
                                .filter(text -> !text.isBlank())
                                .toList())
                : node.asString("");
    }

    /** One or several. */
    private static List<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(each -> each.isObject() ? texts(each).stream() : Stream.of(each.asString("")))
                    .toList();
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(each -> each.getKey() + " " + String.join(" ", texts(each.getValue())))
                    .toList();
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node.asString(""));
    }
}
