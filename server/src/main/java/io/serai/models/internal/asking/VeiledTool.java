package io.serai.models.internal.asking;

import io.serai.models.Tool;
import io.serai.privacy.Veil.Veiled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool works with the real values; the model sees placeholders in what it found, too. */
record VeiledTool(Tool tool, Veiled veiled, JsonMapper json) implements Tool {
    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public String description() {
        return tool.description();
    }

    @Override
    public String parameters() {
        return tool.parameters();
    }

    @Override
    public String use(JsonNode arguments) {
        return veiled.hide(tool.use(json.readTree(veiled.restore(arguments.toString()))));
    }
}
