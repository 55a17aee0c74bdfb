package io.serai.brain.internal;

import io.serai.models.Tool;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A tool that always finds the same; with nothing on its shelves it breaks. */
public record Bookcase(String name, String finds) implements Tool, Tool.Source {
    @Override
    public String description() {
        return "Looks things up.";
    }

    @Override
    public String parameters() {
        return """
                {"type":"object","properties":{"query":{"type":"string"}}}""";
    }

    @Override
    public String use(JsonNode arguments) {
        if (finds.isEmpty()) {
            throw new IllegalStateException("the shelf fell down");
        }
        return finds;
    }

    @Override
    public List<Tool> tools(WorkspaceId workspace, Language language) {
        return List.of(this);
    }
}
