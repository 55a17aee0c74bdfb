package io.serai.models.internal.chat;

import io.serai.models.internal.chat.Outcome.ToolCall;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Puts tool calls together from a stream: by {@code index}, the arguments in fragments. Ollama sends them whole and may leave out the id or the
 * index, and some send the arguments as an object.
 */
final class ToolCalls {
    private final SortedMap<Integer, Building> calls = new TreeMap<>();

    private static final class Building {
        String id = "";
        String name = "";
        final StringBuilder arguments = new StringBuilder();
    }

    void take(JsonNode pieces) {
        for (JsonNode piece : pieces) {
            take(piece, place(piece));
        }
    }

    /** Without an index, a piece that names a function begins the next call. */
    private int place(JsonNode piece) {
        if (piece.path("index").isNumber()) {
            return piece.path("index").asInt();
        }
        boolean begins = !piece.path("function").path("name").asString("").isEmpty();
        return begins || calls.isEmpty() ? calls.size() : calls.lastKey();
    }

    private void take(JsonNode piece, int place) {
        Building call = calls.computeIfAbsent(place, begun -> new Building());
        JsonNode function = piece.path("function");
        call.id = piece.path("id").asString(call.id);
        String name = function.path("name").asString("");
        call.name = name.isEmpty() ? call.name : name;
        JsonNode arguments = function.path("arguments");
        call.arguments.append(arguments.isObject() ? arguments.toString() : arguments.asString(""));
    }

    boolean any() {
        return !calls.isEmpty();
    }

    List<ToolCall> all() {
        return calls.entrySet().stream()
                .map(entry -> new ToolCall(
                        entry.getValue().id.isEmpty() ? "call_" + entry.getKey() : entry.getValue().id,
                        entry.getValue().name,
                        entry.getValue().arguments.toString()))
                .toList();
    }
}
