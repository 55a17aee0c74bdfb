package io.serai.orders.internal.api;

import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.internal.upload.table.Table;
import io.serai.shared.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Where in an answer everything stands, line by line: {@code number = order_no}. An answer becomes rows of a table, one for each element of the list
 * that its lines stand in, and is read from there on as a file is.
 */
record Mapping(Map<String, String> paths) {
    /** What is told of each piece of an order or each variant of a product. */
    private static final Set<String> OF_LINES = Set.of(
            "title",
            "sku",
            "product",
            "variant",
            "quantity",
            "price",
            "stock",
            "available",
            "option1",
            "option1_name",
            "option2",
            "option2_name",
            "option3",
            "option3_name");

    static Mapping of(String text) {
        Map<String, String> paths = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    if (equals < 1) {
                        throw Problem.invalid(
                                "A line of the mapping is written field = place, as in number = order_no.");
                    }
                    paths.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                });
        return new Mapping(paths);
    }

    /** Lines without a field of ours are columns without a meaning: attributes of products. */
    Plan plan(List<Field> fields, Optional<String> currency) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> names = List.copyOf(paths.keySet());
        fields.forEach(field -> {
            int column = names.indexOf(field.key());
            if (column >= 0) {
                columns.put(field.key(), column);
            }
        });
        return new Plan(columns, currency, false, ZoneOffset.UTC, Map.of());
    }

    Table table(List<JsonNode> found) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (List<String> cells : cells(found.get(i))) {
                rows.add(new Table.Row(i + 1, cells));
            }
        }
        return new Table(List.copyOf(paths.keySet()), rows);
    }

    private List<List<String>> cells(JsonNode node) {
        Optional<String> array = paths.entrySet().stream()
                .filter(entry ->
                        OF_LINES.contains(entry.getKey()) && entry.getValue().contains("[]"))
                .map(entry -> entry.getValue().substring(0, entry.getValue().indexOf("[]")))
                .findFirst();
        List<JsonNode> lines = array.map(path -> Paths.list(node, path))
                .filter(list -> !list.isEmpty())
                .orElse(List.of(node));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode line : lines) {
            boolean first = rows.isEmpty();
            rows.add(paths.entrySet().stream()
                    .map(entry -> cell(node, line, array, entry.getKey(), entry.getValue(), first))
                    .toList());
        }
        return rows;
    }

    private static String cell(
            JsonNode node, JsonNode line, Optional<String> array, String field, String path, boolean first) {
        Optional<String> own = array.map(it -> it + "[]").filter(path::startsWith);
        if (own.isPresent()) {
            return String.join(
                    "\n", Paths.texts(line, path.substring(own.get().length()).replaceFirst("^\\.", "")));
        }
        // each row says whose it is, and no more of what was said before
        return first || field.equals("number") || field.equals("product") || field.equals("name")
                ? String.join("\n", Paths.texts(node, path))
                : "";
    }
}
