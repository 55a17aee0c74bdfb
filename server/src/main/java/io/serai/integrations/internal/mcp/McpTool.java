package io.serai.integrations.internal.mcp;

import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.tokens.Scope;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Something that an assistant can do.
 *
 * @param name as assistants call it
 * @param description what a model is told of it
 * @param arguments JSON Schema
 * @param changes whether it changes anything, or reaches a customer
 */
record McpTool(
        String name, String description, Map<String, Object> arguments, Scope scope, boolean changes, Doing doing) {
    interface Doing {
        /** @return what the assistant reads, as JSON */
        Object with(Desk.Asking desk, JsonNode arguments);
    }
}
