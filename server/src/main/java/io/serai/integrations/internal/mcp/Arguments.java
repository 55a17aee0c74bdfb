package io.serai.integrations.internal.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a tool's arguments, all of which are required unless they are optional. */
final class Arguments {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    static Arguments of() {
        return new Arguments();
    }

    Arguments text(String name, String description) {
        required.add(name);
        return optional(name, description);
    }

    Arguments optional(String name, String description) {
        properties.put(name, Map.of("type", "string", "description", description));
        return this;
    }

    Arguments number(String name, String description) {
        properties.put(name, Map.of("type", "integer", "description", description));
        return this;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }
}
