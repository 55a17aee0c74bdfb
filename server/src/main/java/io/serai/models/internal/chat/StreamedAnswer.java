package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Reply;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the answer together from the stream's lines. Tolerates what providers do differently: comment lines, no blank after {@code data:},
 * {@code content: null}, a last chunk without choices, no {@code [DONE]}, a whole JSON answer although a stream was asked for.
 * {@code reasoning_content} and {@code <think>} blocks are thoughts, not words for the customer.
 */
final class StreamedAnswer {
    private final JsonMapper json;
    private final Consumer<String> onPartial;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unstreamed = new StringBuilder();
    private final Thoughts thoughts = new Thoughts();
    private final ToolCalls calls = new ToolCalls();
    private String model;
    private String finish = "";
    private String error = "";
    private int promptTokens;
    private int completionTokens;
    private boolean done;
    private boolean anyEvent;

    StreamedAnswer(JsonMapper json, String model, Consumer<String> onPartial) {
        this.json = json;
        this.model = model;
        this.onPartial = onPartial;
    }

    void take(String line) {
        if (line.startsWith("data:")) {
            anyEvent = true;
            event(line.substring("data:".length()).strip());
        } else if (!anyEvent && !line.startsWith(":") && !line.startsWith("event:")) {
            unstreamed.append(line).append('\n');
        }
    }

    private void event(String data) {
        if (data.equals("[DONE]")) {
            done = true;
            return;
        }
        try {
            chunk(json.readTree(data));
        } catch (JacksonException unreadable) {
            error = "unreadable stream";
        }
    }

    private void chunk(JsonNode chunk) {
        if (chunk.path("error").isObject() || chunk.path("error").isString()) {
            error = "error in stream " + chunk.path("error").path("code").asString("");
            return;
        }
        model = chunk.path("model").asString(model);
        promptTokens = chunk.path("usage").path("prompt_tokens").asInt(promptTokens);
        completionTokens = chunk.path("usage").path("completion_tokens").asInt(completionTokens);
        JsonNode choice = chunk.path("choices").path(0);
        finish = choice.path("finish_reason").asString(finish);
        calls.take(choice.path("delta").path("tool_calls"));
        calls.take(choice.path("message").path("tool_calls"));
        words(choice.path("delta").path("content").asString(""));
        words(choice.path("message").path("content").asString(""));
    }

    private void words(String piece) {
        String spoken = thoughts.without(piece);
        if (!spoken.isEmpty()) {
            text.append(spoken);
            onPartial.accept(spoken);
        }
    }

    /** Whether the customer may have seen something. */
    boolean begun() {
        return !text.isEmpty();
    }

    /** Whether nothing more needs to be read. */
    boolean complete() {
        return done || !error.isEmpty();
    }

    /** Whether the model had come to its end, even if the stream did not say so. */
    boolean finished() {
        return done || !finish.isEmpty();
    }

    Outcome outcome() {
        if (!anyEvent && !readWhole()) {
            return Outcome.Refused.forGood("not a chat model");
        }
        if (!error.isEmpty()) {
            return Outcome.Refused.forNow(error.strip(), !begun());
        }
        if (calls.any() && (finished() || !finish.isEmpty())) {
            return new Outcome.Calls(text.toString(), calls.all(), promptTokens, completionTokens);
        }
        return switch (finish) {
            case "length" -> Outcome.Refused.forGood("cut off");
            case "content_filter" -> Outcome.Refused.forGood("content filter");
            case "" -> done ? said() : Outcome.Refused.forNow("broken stream", !begun());
            default -> said();
        };
    }

    private Outcome said() {
        return text.toString().isBlank()
                ? Outcome.Refused.forGood("empty answer")
                : new Outcome.Done(new Reply.Said(text.toString(), model, promptTokens, completionTokens));
    }

    private boolean readWhole() {
        try {
            JsonNode answer = json.readTree(unstreamed.toString());
            if (!answer.path("choices").isArray() && !answer.has("error")) {
                return false;
            }
            chunk(answer);
            return true;
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
