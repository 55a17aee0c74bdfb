package io.serai.orders.internal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Places in JSON as one reads them: {@code customer.email}, {@code items[].name}; the empty one is everything. */
final class Paths {
    private static final int MOST = 400;

    private Paths() {}

    static JsonNode at(JsonNode node, String path) {
        JsonNode here = node;
        for (String step : steps(path)) {
            here = here.path(step);
        }
        return here;
    }

    private static List<String> steps(String path) {
        return path.isBlank() ? List.of() : List.of(path.strip().split("\\."));
    }

    static List<JsonNode> list(JsonNode node, String path) {
        JsonNode found = at(node, path);
        return found.isArray() ? found.valueStream().toList() : found.isObject() ? List.of(found) : List.of();
    }

    /** Every text that the path leads to. */
    static List<String> texts(JsonNode node, String path) {
        int array = path.indexOf("[]");
        if (array < 0) {
            return text(at(node, path)).stream().toList();
        }
        String rest = path.substring(array + 2).replaceFirst("^\\.", "");
        return list(node, path.substring(0, array)).stream()
                .flatMap(element -> texts(element, rest).stream())
                .toList();
    }

    static Optional<String> text(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString().strip())
                : Optional.empty();
    }

    /** All places that hold a value, with what they hold in the first element of each list. */
    static Map<String, String> leaves(JsonNode node) {
        Map<String, String> found = new LinkedHashMap<>();
        leaves(node, "", found);
        return found;
    }

    private static void leaves(JsonNode node, String path, Map<String, String> found) {
        if (found.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> leaves(
                            entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), found));
        } else if (node.isArray()) {
            for (JsonNode element : node.isEmpty() ? List.<JsonNode>of() : List.of(node.get(0))) {
                leaves(element, path + "[]", found);
            }
        } else {
            text(node).ifPresent(text -> found.putIfAbsent(path, text));
        }
    }

    /** Where the first list of objects stands that is worth calling one: the longest. */
    static Optional<String> longestList(JsonNode node) {
        List<String> best = new ArrayList<>();
        int[] most = {0};
        search(node, "", best, most);
        return best.isEmpty() ? Optional.empty() : Optional.of(best.getLast());
    }

    private static void search(JsonNode node, String path, List<String> best, int[] most) {
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            if (node.size() > most[0]) {
                most[0] = node.size();
                best.add(path);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> search(
                            entry.getValue(),
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                            best,
                            most));
        }
    }
}
