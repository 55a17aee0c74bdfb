package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.Dialect;
import io.serai.models.Tool;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms of the request: OpenAI's reasoning models know neither {@code temperature} nor {@code max_tokens}; small servers know neither tools nor formats. */
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
    },
    BARE {
        @Override
        void limits(ObjectNode request, Prompt prompt) {
            request.put("max_tokens", prompt.maxTokens());
        }
    };

    abstract void limits(ObjectNode request, Prompt prompt);

    static ArrayNode messages(JsonMapper json, Prompt prompt) {
        var messages = json.createArrayNode();
        messages.addObject().put("role", "system").put("content", system(prompt));
        for (Line line : prompt.lines()) {
            messages.addObject().put("role", role(line.speaker())).put("content", line.text());
        }
        return messages;
    }

    /** Said in words, too: DeepSeek and Qwen take no schema, and insist on the word JSON. */
    private static String system(Prompt prompt) {
        return prompt.shape()
                .map(schema ->
                        prompt.system() + "\n\nReply with one JSON object and nothing else. Its JSON Schema: " + schema)
                .orElse(prompt.system());
    }

    String body(JsonMapper json, Connection connection, Prompt prompt, ArrayNode messages) {
        var request = json.createObjectNode();
        request.put("model", connection.endpoint().model());
        request.set("messages", messages);
        request.put("stream", true);
        limits(request, prompt);
        if (this != BARE) {
            request.putObject("stream_options").put("include_usage", true);
            tools(json, request, prompt);
            prompt.shape().ifPresent(schema -> format(json, request, connection.dialect(), schema));
        }
        thinking(request, connection.dialect());
        return request.toString();
    }

    private static void tools(JsonMapper json, ObjectNode request, Prompt prompt) {
        for (Tool tool : prompt.tools()) {
            var function = request.withArray("tools")
                    .addObject()
                    .put("type", "function")
                    .putObject("function");
            function.put("name", tool.name());
            function.put("description", tool.description());
            function.set("parameters", json.readTree(tool.parameters()));
        }
    }

    private static void format(JsonMapper json, ObjectNode request, Dialect dialect, String schema) {
        var format = request.putObject("response_format");
        switch (dialect) {
            case DEEPSEEK, QWEN, OTHER, SPEECH -> format.put("type", "json_object");
            case OPENAI, OLLAMA, VLLM -> {
                var named = format.put("type", "json_schema").putObject("json_schema");
                named.put("name", "answer");
                named.set("schema", json.readTree(schema));
            }
        }
    }

    /** Hybrid models think at length by default, and a customer is waiting. */
    private static void thinking(ObjectNode request, Dialect dialect) {
        switch (dialect) {
            case QWEN -> request.put("enable_thinking", false);
            case VLLM -> request.putObject("chat_template_kwargs").put("enable_thinking", false);
            case OPENAI, DEEPSEEK, OLLAMA, OTHER, SPEECH -> {}
        }
    }

    private static String role(Line.Speaker speaker) {
        return switch (speaker) {
            case CUSTOMER -> "user";
            case ASSISTANT -> "assistant";
        };
    }
}
