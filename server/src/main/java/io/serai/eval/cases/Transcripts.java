package io.serai.eval.cases;

import io.serai.eval.cases.ServiceCase.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations that were had elsewhere, as tau-bench shows them: {@code user:}, {@code assistant:} and {@code tool:} in turn. The customer says the
 * same again; what the tools answered shows what was changed, and must have been changed here, too.
 */
final class Transcripts {
    private Transcripts() {}

    static ServiceCase read(Path file, int number, String shown) {
        var steps = new ArrayList<Step>();
        steps.add(new Step.With("customer_is", "sure of what they want"));
        steps.add(new Step.With("identity", "email or name and postcode"));
        var orders = new LinkedHashMap<String, JsonNode>();
        Map<String, JsonNode> before = new LinkedHashMap<>();
        for (String turn : shown.split("\\n(?=(?:user|assistant|tool): )")) {
            if (turn.startsWith("user: ")) {
                String said = turn.substring("user: ".length())
                        .replace("###STOP###", "")
                        .strip();
                if (!said.isEmpty()) {
                    steps.add(new Step.Customer(said));
                }
            } else if (turn.startsWith("tool: {")) {
                order(turn.substring("tool: ".length()), before, orders);
            }
        }
        orders.forEach((order, now) -> changes(order, before.getOrDefault(order, now), now, steps));
        if (steps.stream().noneMatch(Step.Calls.class::isInstance)) {
            steps.add(new Step.CallsNothing());
        }
        return new ServiceCase(ServiceCase.name(file), "conversation " + number, ServiceCase.folder(file), steps);
    }

    /** The order as it was seen first, and as it was seen last. */
    private static void order(String json, Map<String, JsonNode> before, Map<String, JsonNode> now) {
        try {
            JsonNode node = JsonMapper.shared().readTree(json);
            if (node.path("order_id").isString()) {
                before.putIfAbsent(node.path("order_id").asString(), node);
                now.put(node.path("order_id").asString(), node);
            }
        } catch (JacksonException cutOff) {
            // a long answer that is not whole shows no order
        }
    }

    private static void changes(String order, JsonNode before, JsonNode now, List<Step> steps) {
        String status = now.path("status").asString("");
        boolean same = before.path("status").asString("").equals(status);
        if (!now.path("address").equals(before.path("address"))) {
            steps.add(new Step.Calls(
                    "modify_pending_order_address",
                    Map.of(
                            "order_id",
                            order,
                            "address1",
                            now.path("address").path("address1").asString(""))));
        }
        if (same) {
            return;
        }
        switch (status) {
            case "cancelled" -> steps.add(new Step.Calls("cancel_pending_order", Map.of("order_id", order)));
            case "return requested" ->
                steps.add(new Step.Calls(
                        "return_delivered_order_items",
                        Map.of("order_id", order, "item_ids", ids(now.path("return_items")))));
            case "exchange requested" ->
                steps.add(new Step.Calls(
                        "exchange_delivered_order_items",
                        Map.of(
                                "order_id", order,
                                "item_ids", ids(now.path("exchange_items")),
                                "new_item_ids", ids(now.path("exchange_new_items")))));
            case "pending (item modified)" -> steps.add(modified(order, before, now));
            default -> {}
        }
    }

    private static Step modified(String order, JsonNode before, JsonNode now) {
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        for (int at = 0; at < now.path("items").size(); at++) {
            String was = before.path("items").path(at).path("item_id").asString("");
            String is = now.path("items").path(at).path("item_id").asString("");
            if (!was.equals(is)) {
                gone.add(was);
                come.add(is);
            }
        }
        return new Step.Calls(
                "modify_pending_order_items",
                Map.of("order_id", order, "item_ids", String.join(",", gone), "new_item_ids", String.join(",", come)));
    }

    private static String ids(JsonNode list) {
        return String.join(
                ",", Arrays.asList(list.valueStream().map(id -> id.asString("")).toArray(String[]::new)));
    }
}
