package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Bill;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Tool;
import io.serai.models.internal.chat.Outcome.ToolCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One question with the rounds of tool calls that its answer takes. What a model thought in a round is not sent back, which DeepSeek forbids. */
final class Talk {
    /** A model that goes on longer is going in circles. */
    private static final int MOST_ROUNDS = 4;

    private static final int LONGEST_RESULT = 8_000;

    private final JsonMapper json;
    private final Prompt prompt;
    private final ArrayNode messages;
    private final List<String> used = new ArrayList<>();
    private RequestShape shape = RequestShape.USUAL;
    private int rounds;
    private int promptTokens;
    private int completionTokens;

    Talk(JsonMapper json, Prompt prompt) {
        this.json = json;
        this.prompt = prompt;
        this.messages = RequestShape.messages(json, prompt);
    }

    ArrayNode messages() {
        return messages;
    }

    RequestShape shape() {
        return shape;
    }

    void ask(RequestShape other) {
        shape = other;
    }

    /** @return false when there were enough rounds */
    boolean use(Outcome.Calls wanted) {
        promptTokens += wanted.promptTokens();
        completionTokens += wanted.completionTokens();
        if (++rounds > MOST_ROUNDS || prompt.tools().isEmpty()) {
            return false;
        }
        ObjectNode said = messages.addObject().put("role", "assistant").put("content", wanted.words());
        ArrayNode calls = said.putArray("tool_calls");
        for (ToolCall call : wanted.calls()) {
            ObjectNode told = calls.addObject().put("id", call.id()).put("type", "function");
            told.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        }
        for (ToolCall call : wanted.calls()) {
            messages.addObject()
                    .put("role", "tool")
                    .put("tool_call_id", call.id())
                    .put("content", result(call));
        }
        return true;
    }

    private String result(ToolCall call) {
        used.add(call.name());
        String result = prompt.tools().stream()
                .filter(tool -> tool.name().equals(call.name()))
                .findFirst()
                .map(tool -> use(tool, call))
                .orElse("There is no such tool.");
        return result.length() > LONGEST_RESULT ? result.substring(0, LONGEST_RESULT) : result;
    }

    private String use(Tool tool, ToolCall call) {
        try {
            JsonNode arguments = json.readTree(call.arguments().isBlank() ? "{}" : call.arguments());
            return arguments.isObject() ? tool.use(arguments) : "The arguments are not a JSON object.";
        } catch (JacksonException notJson) {
            return "The arguments are not JSON.";
        }
    }

    Reply concluded(Reply.Said said) {
        String text = said.text();
        if (prompt.shape().isPresent()) {
            text = object(text);
            if (text.isEmpty()) {
                return new Reply.Failed("not json");
            }
        }
        return new Reply.Said(
                text,
                said.model(),
                promptTokens + said.promptTokens(),
                completionTokens + said.completionTokens(),
                used.isEmpty() ? Bill.NONE : new Bill(BigDecimal.ZERO, "", false, used));
    }

    /** Many put it into a Markdown fence all the same. Empty when there is none. */
    private String object(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        try {
            JsonNode answer = json.readTree(from < 0 || to < from ? "" : text.substring(from, to + 1));
            return answer.isObject() ? answer.toString() : "";
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
