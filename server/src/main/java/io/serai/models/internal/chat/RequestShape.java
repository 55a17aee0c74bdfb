package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The two dialects of the request: OpenAI's reasoning models know neither {@code temperature} nor {@code max_tokens}. */
enum RequestShape {
    USUAL {
        @Override
        void limits(ObjectNode request, Prompt prompt) {
            request.put("temperature", prompt.temperature());
            request.put("max_tokens", prompt.maxTokens());
        }
    },
    REASONING {
        @Override
        void limits(ObjectNode request, Prompt prompt) {
            // thinking counts too, so the limit for the visible words alone would cut the answer off
            request.put("max_completion_tokens", prompt.maxTokens() * 4);
        }
    };

    abstract void limits(ObjectNode request, Prompt prompt);

    String body(JsonMapper json, Connection connection, Prompt prompt) {
        var request = json.createObjectNode();
        request.put("model", connection.endpoint().model());
        var messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", prompt.system());
        for (Line line : prompt.lines()) {
            messages.addObject().put("role", role(line.speaker())).put("content", line.text());
        }
        request.put("stream", true);
        request.putObject("stream_options").put("include_usage", true);
        limits(request, prompt);
        return request.toString();
    }

    private static String role(Line.Speaker speaker) {
        return switch (speaker) {
            case CUSTOMER -> "user";
            case ASSISTANT -> "assistant";
        };
    }
}
