package io.serai.orders.internal.api;

import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.internal.upload.table.Guess;
import io.serai.orders.internal.upload.table.Table;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a pasted answer shows: where its list is, which places there are, and what each probably means.
 *
 * @param places in the order of the answer, with what stands there
 * @param mapping field by place
 */
public record ApiSample(String list, List<Spot> places, Map<String, String> mapping) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Spot(String path, String example) {}

    /** @throws Problem INVALID when it is no JSON */
    public static ApiSample of(String pasted, boolean orders) {
        JsonNode node = read(pasted);
        String list = node.isArray() ? "" : Paths.longestList(node).orElse("");
        List<JsonNode> found = Paths.list(node, list);
        if (found.isEmpty()) {
            throw Problem.invalid(
                    "There is no object in this answer. Paste a whole one, with at least one order in it.");
        }
        Map<String, String> leaves = Paths.leaves(found.getFirst());
        List<String> paths = List.copyOf(leaves.keySet());
        Table table = new Table(
                paths.stream().map(ApiSample::spoken).toList(),
                List.of(new Table.Row(1, List.copyOf(leaves.values()))));
        Map<String, Integer> guess = orders
                ? Guess.of(table, Field.ofOrders(), "order-columns.txt")
                : Guess.of(table, Field.ofItems(), "item-columns.txt");
        Map<String, String> mapping = new TreeMap<>();
        guess.forEach((field, column) -> mapping.put(field, paths.get(column)));
        List<Spot> places = new ArrayList<>();
        leaves.forEach((path, example) ->
                places.add(new Spot(path, example.length() > 60 ? example.substring(0, 60) + "…" : example)));
        return new ApiSample(list, places, mapping);
    }

    private static JsonNode read(String pasted) {
        try {
            return JSON.readTree(pasted);
        } catch (JacksonException notJson) {
            throw Problem.invalid("This is no JSON. Copy the whole answer, from its first bracket to its last.");
        }
    }

    /** {@code shippingAddress.city} as a column would be called: {@code shipping address city}. */
    private static String spoken(String path) {
        return path.replaceAll("\\[]", "").replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[._]", " ");
    }
}
